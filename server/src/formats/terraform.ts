import type { Path } from '../facts/value.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments, physicalLines } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';

/**
 * Terraform's configurations and values: every text that an attribute has on one line, under the labels of the blocks around
 * it; the `default` of a variable is called after the variable (developer.hashicorp.com/terraform/language/syntax/configuration).
 * Expressions, templates and here-documents are nothing that can be told from a line, and give nothing.
 */
export const format: Format = {
  name: 'terraform',
  isGeneral: true,
  languageId: 'terraform',
  globs: ['**/*.{tf,tfvars}'],
  matches: (path) => /\.tf(?:vars)?$/.test(path) && !/(?:^|\/)\.terraform\//.test(path),
  read: tolerant(({ text }) => {
    const bindings = settingEntries(text, attributesOf(text));
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#', '//']) };
  }),
};

const opening =
  /^[ \t]{0,80}([A-Za-z_][\w-]{0,80})((?:[ \t]{1,4}"[^"\n]{0,100}"){0,3})[ \t]{0,40}=?[ \t]{0,4}\{[^"{}]{0,200}$/;
const attribute =
  /^([ \t]{0,80})"?([A-Za-z_][\w.-]{0,80})"?([ \t]{0,60}[=:][ \t]{0,8})"((?:[^"\\]|\\.){0,1000})"(?=[ \t]{0,8},?[ \t]{0,40}(?:#|\/\/|$))/;
const hereDocument = /<<[-~]?([A-Za-z_]\w{0,60})[ \t]{0,4}$/;

function attributesOf(text: string): readonly WrittenSetting[] {
  const found: WrittenSetting[] = [];
  const around: string[] = [];
  let ending: string | undefined;
  for (const line of physicalLines(text)) {
    if (ending !== undefined) {
      if (line.text.trim() === ending) ending = undefined;
      continue;
    }
    const [, type, labels = ''] = opening.exec(line.text) ?? [];
    if (type !== undefined) around.push(labels.split('"').at(-2) ?? type);
    else if (/^\s*[}\])]+,?\s*$/.test(line.text)) around.pop();
    else {
      ending = hereDocument.exec(line.text)?.[1];
      const setting = settingOf(line, around);
      if (setting !== undefined) found.push(setting);
    }
  }
  return found;
}

function settingOf(line: { readonly text: string; readonly start: number }, around: Path): WrittenSetting | undefined {
  const match = attribute.exec(line.text);
  if (match === null) return undefined;
  const [, indent = '', key = '', sign = '', value = ''] = match;
  // What is filled in from elsewhere.
  if (/[$%]\{/.test(value)) return undefined;
  const quoted = line.text.indexOf(key, indent.length) > indent.length ? 1 : 0;
  const nameStart = line.start + indent.length + quoted;
  const start = nameStart + key.length + quoted + sign.length;
  const range = { start, end: start + value.length + 2 };
  const isDefault = key === 'default' && around.length > 0;
  return {
    path: isDefault ? [...around] : [...around, key],
    nameRange: { start: nameStart, end: nameStart + key.length },
    value,
    range,
    content: { start: start + 1, end: range.end - 1 },
  };
}
