import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { packageEntry } from './package-entries.ts';
import { tolerant } from './tolerant.ts';
import { attributeOf, xmlComments, xmlElements } from './xml-elements.ts';

/** The packages of a .NET project, or of all projects below `Directory.Packages.props`; a project of tests has none. */
export const format: Format = {
  name: 'dotnet-project',
  languageId: 'xml',
  globs: ['**/*.csproj', '**/Directory.Packages.props'],
  matches: (path) => path.endsWith('.csproj') || fileName(path) === 'Directory.Packages.props',
  read: tolerant(({ text }) => {
    const elements = xmlElements(text);
    const packages = elements.filter(({ name }) => name === 'PackageReference' || name === 'PackageVersion');
    const isForTests = packages.some((one) => attributeOf(one, 'Include')?.value === 'Microsoft.NET.Test.Sdk');
    return {
      bindings: packages.flatMap((one) => {
        const name = (attributeOf(one, 'Include') ?? attributeOf(one, 'Update'))?.value;
        const child = elements.find(({ around, name: own }) => around === one && own === 'Version');
        const range = attributeOf(one, 'Version')?.range ?? child?.content;
        return name === undefined || range === undefined || isForTests ? [] : [packageEntry(text, name, range)];
      }),
      comments: xmlComments(text),
    };
  }),
};
