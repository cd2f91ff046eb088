import type { Api } from '../../effects.ts';

const services = 'Microsoft.Extensions.DependencyInjection.IServiceCollection';
const protection = 'Microsoft.AspNetCore.DataProtection.IDataProtectionBuilder';
const relative = [
  './',
  '.\\',
  'keys',
  'Keys',
  'App_Data',
  'DataProtection',
  'dataprotection',
  'data-protection',
  'C:\\',
  'c:\\',
  '/app/',
  '/home/',
  '/root/',
];

/** Sessions and keys of ASP.NET Core (learn.microsoft.com/aspnet/core/fundamentals/app-state, security/data-protection). */
export const apis: readonly Api[] = [
  {
    call: `${services}.AddSession`,
    effect: 'keeps-sessions-locally',
    kind: 'cache',
    label: '`AddDistributedMemoryCache`',
    words: ['AddSession'],
  },
  { call: `${services}.AddDataProtection`, returns: protection },
  { call: `${protection}.SetApplicationName`, returns: protection },
  { call: `${protection}.SetDefaultKeyLifetime`, returns: protection },
  {
    call: `${protection}.PersistKeysToFileSystem`,
    effect: 'keeps-sessions-locally',
    kind: 'disk',
    label: "The cookies' key ring, which",
    when: [{ arg: '0.0', is: 'present', starts: relative }],
    words: ['PersistKeysToFileSystem'],
  },
];
