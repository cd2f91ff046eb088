import type { Command } from '../facts/facts.ts';
import { placedWords } from '../text/shell-words.ts';
import type { Range } from '../text/range.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';

/**
 * Pipelines of Jenkins: the variables of `environment` and `withEnv`, the defaults of parameters, and what `sh` and its kin run,
 * as steps (jenkins.io/doc/book/pipeline/syntax).
 */
export const format: Format = {
  name: 'jenkinsfile',
  home: 'pipeline',
  languageId: 'groovy',
  globs: ['**/Jenkinsfile*', '**/*.jenkinsfile'],
  matches: (path) => /(?:^|\/)(?:Jenkinsfile[^/]*|[^/]+\.[Jj]enkinsfile)$/.test(path),
  read: tolerant(({ text }) => {
    const bindings = settingEntries(text, [...variablesIn(text), ...pairsIn(text), ...parametersIn(text)]);
    return {
      bindings,
      steps: [...text.matchAll(step)].flatMap(commandOf),
      literals: literalsIn(bindings),
      comments: lineComments(text, ['//', '#']),
    };
  }),
};

const variable =
  /^[ \t]{0,40}(?:def[ \t]{1,40}|env\.)?([A-Za-z_]\w{0,100})[ \t]{0,40}=[ \t]{0,40}(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})')[ \t]{0,40};?[ \t]{0,40}\r?$/dgm;
const pair = /(["'])([A-Z][A-Z\d_]*)=([^"'\n]*)\1/dg;
const parameter =
  /\b(?:string|password|text)\s?\([^()\n]{0,200}?name\s?:\s?["'](\w{1,100})["'][^()\n]{0,200}?defaultValue\s?:\s?["']([^"'\n]{1,2000})["']/dg;
const step =
  /\b(sh|bat|powershell|pwsh)\b[ \t]{0,40}\(?[ \t]{0,40}(?:\[?[ \t]{0,40}(?:[\w]{1,100}[ \t]{0,40}:[^"'\n]{0,2000}?)?script[ \t]{0,40}:[ \t]{0,40})?("""|'''|"|')([\s\S]{0,10000}?)\2/dg;

function variablesIn(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(variable)].map(({ indices, 1: name = '', 2: double, 3: single }) => {
    const content = placed(indices?.[2] ?? indices?.[3]);
    const range = { start: content.start - 1, end: content.end + 1 };
    return {
      path: ['environment', name],
      nameRange: placed(indices?.[1]),
      value: double ?? single ?? '',
      range,
      content,
    };
  });
}

function pairsIn(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(pair)].map(({ indices, 2: name = '', 3: value = '' }) => {
    const content = placed(indices?.[3]);
    return { path: ['environment', name], nameRange: placed(indices?.[2]), value, range: content, content };
  });
}

function parametersIn(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(parameter)].map(({ indices, 1: name = '', 2: value = '' }) => {
    const content = placed(indices?.[2]);
    return { path: ['parameters', name], nameRange: placed(indices?.[1]), value, range: content, content };
  });
}

function commandOf({ indices, 3: script = '' }: RegExpExecArray): readonly Command[] {
  const range = placed(indices?.[3]);
  const { words, places } = placedWords(script, range.start);
  return words.length === 0 ? [] : [{ words, places, range, form: 'shell', name: words[0] ?? '', role: 'other' }];
}

function placed(place: readonly [number, number] | undefined): Range {
  return { start: place?.[0] ?? 0, end: place?.[1] ?? 0 };
}
