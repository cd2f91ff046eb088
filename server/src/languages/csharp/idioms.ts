import type { Code, Idioms } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';
import { importStyle } from './import-style.ts';

/** What C# writes for the intents of the rules, as `dotnet format` would. */
export const idioms: Idioms = {
  quote,
  readEnv,
  requireValue: required,
  readEnvOr: (name, fallback) => loose(`Environment.GetEnvironmentVariable("${name}") ?? ${fallback}`),
  readFlag: (name) => loose(`Environment.GetEnvironmentVariable("${name}") == "1"`),
  readNumberEnvOr: (name, fallback) => ({
    text: `int.Parse(Environment.GetEnvironmentVariable("${name}") ?? "${fallback}")`,
    imports: ['using System;'],
  }),
  readListEnvOr: (name, fallback) => ({
    text: `(Environment.GetEnvironmentVariable("${name}") ?? ${fallback}).Split(',')`,
    imports: ['using System;'],
  }),
  namedArgument: (name, value) => `${name}: ${value}`,
  constant: { word: /\bconst\s+(?=[\w.<>[\]?]+\s+$)/, instead: '', insteadInClass: 'static readonly ', reach: 60 },
  joinText: (pieces) => pieces.join(' + '),
  importStyle,
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

function quote(text: string): string {
  return JSON.stringify(text);
}

/** A literal of UTF-8 bytes is replaced by the bytes of what is read (learn.microsoft.com/dotnet/csharp, UTF-8 string literals). */
function readEnv(name: string, literal?: string): Code {
  const code = required(`Environment.GetEnvironmentVariable("${name}")`, name);
  if (literal === undefined || !/u8$/i.test(literal)) return code;
  return { text: `Encoding.UTF8.GetBytes(${code.text})`, imports: [...code.imports, 'using System.Text;'] };
}

function required(read: string, name: string): Code {
  return loose(`${read} ?? throw new InvalidOperationException(${quote(`${name} is not set`)})`);
}

function loose(text: string): Code {
  return { text, imports: ['using System;'], isLoose: true };
}
