import type { ManifestPart } from '../manifest.ts';

/** True for the manifests of .NET: project files, which are named after the project, and lists of packages. */
export function isDotnetManifest(name: string): boolean {
  return isProjectFile(name) || name === 'Directory.Packages.props' || name === 'packages.config';
}

/** True for the name of a project file. */
export function isProjectFile(name: string): boolean {
  return name.endsWith('.csproj');
}

/**
 * Reads a project file, `Directory.Packages.props` or `packages.config`. A web or worker project is an app; one that is
 * packed as a tool starts at its `Program.cs`; a package that is published has a name. Broken text says less.
 */
export function readDotnet(text: string): ManifestPart {
  const code = text.replace(/<!--[^]*?(?:-->|$)/g, '');
  const packages = [...code.matchAll(/<(?:PackageReference|PackageVersion|package)\s([^>]{0,500})>/g)].flatMap(
    (match) => {
      const attributes = match[1] ?? '';
      const name = attribute(attributes, 'Include') ?? attribute(attributes, 'id');
      return name === undefined ? [] : [{ name, version: attribute(attributes, '(?:V|v)ersion') }];
    },
  );
  const isForTests = packages.some(({ name }) => name === 'Microsoft.NET.Test.Sdk');
  const names = packages.map(({ name }) => name);
  const framework = property(code, 'TargetFramework') ?? property(code, 'TargetFrameworks')?.split(';').at(-1);
  const isApp = /<Project\s[^>]{0,200}Sdk\s*=\s*["']Microsoft\.NET\.Sdk\.(?:Web|Worker|BlazorWebAssembly)\b/.test(code);
  const published =
    isOn(code, 'GeneratePackageOnBuild') || isOn(code, 'IsPackable') || property(code, 'PackageId') !== undefined;
  const name = property(code, 'PackageId') ?? property(code, 'AssemblyName');
  return {
    ...(isForTests ? { developmentDependencies: names } : { dependencies: names }),
    ...(isOn(code, 'PackAsTool') ? { binaries: ['Program.cs'] } : {}),
    ...(isApp ? { isPrivate: true } : published ? { name: name ?? 'package' } : {}),
    versions: packages.flatMap((one) => (one.version === undefined ? [] : [[one.name, one.version] as const])),
    settings: framework === undefined ? [] : [['TargetFramework', framework]],
  };
}

function attribute(text: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1];
}

function property(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(text)?.[1];
}

function isOn(text: string, name: string): boolean {
  return property(text, name)?.toLowerCase() === 'true';
}
