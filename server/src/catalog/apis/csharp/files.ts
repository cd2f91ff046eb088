import type { Api, ArgTest } from '../../effects.ts';

const modes = ['Create', 'CreateNew', 'Append', 'OpenOrCreate', 'Truncate'].map((name) => `System.IO.FileMode.${name}`);
const writers = [
  'Create',
  'CreateText',
  'AppendText',
  'OpenWrite',
  'WriteAllText',
  'WriteAllTextAsync',
  'WriteAllLines',
  'WriteAllLinesAsync',
  'WriteAllBytes',
  'WriteAllBytesAsync',
  'AppendAllText',
  'AppendAllTextAsync',
  'AppendAllLines',
  'AppendAllLinesAsync',
];

function writing(arg: string): readonly ArgTest[] {
  return [{ arg, is: 'present', named: modes }];
}

/** Files in .NET (learn.microsoft.com/dotnet/api/system.io). */
export const apis: readonly Api[] = [
  ...writers.map((name): Api => ({ call: `System.IO.File.${name}`, effect: 'writes-file', subject: '0|path=' })),
  { call: 'System.IO.File.Open', effect: 'writes-file', subject: '0|path=', when: writing('1|mode=') },
  { call: 'System.IO.File.Copy', effect: 'writes-file', subject: '1|destFileName=' },
  { call: 'System.IO.FileStream', effect: 'writes-file', subject: '0|path=', when: writing('1|mode=') },
  { call: 'System.IO.StreamWriter', effect: 'writes-file', subject: '0|path=' },
  { call: 'System.IO.FileInfo', returns: 'System.IO.FileInfo' },
  { call: 'System.IO.File.Delete', effect: 'removes-file', subject: '0' },
  { call: 'System.IO.FileInfo.Delete', effect: 'removes-file', subject: 'receiver' },
  { call: 'System.IO.Directory.Delete', effect: 'removes-file', subject: '0' },
  { call: 'System.IO.Path.Combine', effect: 'joins-path' },
  { call: 'System.IO.Path.Join', effect: 'joins-path' },
  { call: 'System.IO.Path.GetTempPath', effect: 'temporary-path' },
  { call: 'System.IO.Path.GetTempFileName', effect: 'temporary-path' },
  { call: 'System.IO.Directory.CreateTempSubdirectory', effect: 'temporary-path' },
  { call: 'System.IO.Directory.GetCurrentDirectory', effect: 'own-folder' },
  { access: 'System.AppContext.BaseDirectory', effect: 'own-folder' },
  { access: 'System.AppDomain.CurrentDomain.BaseDirectory', effect: 'own-folder' },
  { access: 'System.Environment.CurrentDirectory', effect: 'own-folder' },
  { access: 'Microsoft.Extensions.Hosting.IHostEnvironment.WebRootPath', effect: 'own-folder', words: ['WebRootPath'] },
  {
    access: 'Microsoft.Extensions.Hosting.IHostEnvironment.ContentRootPath',
    effect: 'own-folder',
    words: ['ContentRootPath'],
  },

  // learn.microsoft.com/aspnet/core/mvc/models/file-uploads
  { access: 'Microsoft.AspNetCore.Http.IFormFile', effect: 'takes-upload' },
  { access: 'Microsoft.AspNetCore.Http.IFormFileCollection', effect: 'takes-upload' },
];
