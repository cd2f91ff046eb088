import type { Comment } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { commentsIn, linesIn } from './block-settings.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments, physicalLines, type PhysicalLine } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';

/**
 * Terraform's configurations and values, and those of other programs in the same language (Vault, Nomad, Consul, Packer): every
 * text that an attribute has on one line, under the labels of the blocks around it; the `default` of a variable is called after
 * the variable, the value of a resource that keeps a secret `secret` (developer.hashicorp.com/terraform/language/syntax/configuration).
 * Of here-documents the lines that set something count. Expressions and templates give nothing.
 */
export const format: Format = {
  name: 'terraform',
  isGeneral: true,
  languageId: 'terraform',
  globs: ['**/*.{tf,tfvars,hcl,nomad}', '**/{.terraformrc,terraform.rc}'],
  matches: (path) =>
    /\.(?:tf|tfvars|hcl|nomad|terraformrc)$|(?:^|\/)terraform\.rc$/.test(path) &&
    !/(?:^|\/)\.terraform(?:\/|\.lock\.hcl$)/.test(path),
  read: tolerant(({ text }) => {
    const comments = [...lineComments(text, ['#', '//'])];
    const bindings = settingEntries(text, attributesOf(text, comments));
    return { bindings, literals: literalsIn(bindings), comments };
  }),
};

const opening =
  /^[ \t]{0,80}([A-Za-z_][\w-]{0,80})((?:[ \t]{1,4}"[^"\n]{0,100}"){0,3})[ \t]{0,40}=?[ \t]{0,4}\{[^"{}]{0,200}$/;
const attribute =
  /^([ \t]{0,80})"?([A-Za-z_][\w.-]{0,80})"?([ \t]{0,60}[=:][ \t]{0,8})"((?:[^"\\]|\\.){0,1000})"(?=[ \t]{0,8},?[ \t]{0,40}(?:#|\/\/|$))/;
/** `{ user = "shop", password = "…" }` */
const inline = /(?<=[{,]\s{0,20})"?([A-Za-z_][\w.-]{0,80})"?\s{0,20}[=:]\s{0,8}"([^"\\]{0,1000})"/dg;
const hereDocument = /<<[-~]?"?([A-Za-z_]\w{0,60})"?[ \t]{0,4}$/;

interface Block {
  readonly label: string;
  /** The kind of resource, such as `aws_ssm_parameter`. */
  readonly kind: string;
  readonly start: number;
}

function attributesOf(text: string, comments: Comment[]): readonly WrittenSetting[] {
  const found: WrittenSetting[] = [];
  const around: Block[] = [];
  let document: { readonly ending: string; readonly start: number } | undefined;
  for (const line of physicalLines(text)) {
    if (document !== undefined) {
      if (line.text.trim() !== document.ending) continue;
      const content = { start: document.start, end: line.start };
      found.push(...linesIn(text, content, pathOf(around)));
      comments.push(...commentsIn(text, content));
      document = undefined;
      continue;
    }
    const ending = hereDocument.exec(line.text)?.[1];
    if (ending !== undefined) document = { ending, start: line.start + line.text.length };
    const [, type, labels = ''] = opening.exec(line.text) ?? [];
    if (type !== undefined) {
      const [, kind = type, , label = kind] = labels.split('"');
      around.push({ label, kind, start: line.start });
    } else if (/^\s*[}\])]+,?\s*$/.test(line.text)) around.pop();
    else {
      const setting = settingOf(text, line, around);
      found.push(...(setting === undefined ? inlineSettings(line, around) : [setting]));
    }
  }
  return found;
}

function pathOf(around: readonly Block[]): Path {
  return around.map(({ label }) => label);
}

/** Resources that keep what they are given secret, and what they call it. */
const keeper = /(?:^|_)(?:secret|secrets|secret_version|ssm_parameter)(?:_|$)/;
const kept = /^(?:value|secret_string|secret_data|plaintext(?:_value)?|content|data_json)$/;

function isKept(text: string, key: string, around: readonly Block[]): boolean {
  const block = around.at(-1);
  if (block === undefined || !kept.test(key) || !keeper.test(block.kind)) return false;
  // A parameter is a secret where it says so.
  return (
    !block.kind.endsWith('ssm_parameter') ||
    /SecureString/.test(text.slice(block.start, block.start + 600).split('\n}')[0] ?? '')
  );
}

function inlineSettings(line: PhysicalLine, around: readonly Block[]): readonly WrittenSetting[] {
  if (/^\s*(?:#|\/\/)/.test(line.text)) return [];
  return [...line.text.matchAll(inline)].flatMap(({ indices, 1: key = '', 2: value = '' }) => {
    const [name, content] = [indices?.[1], indices?.[2]];
    if (name === undefined || content === undefined || /[$%]\{/.test(value)) return [];
    const place = { start: line.start + content[0], end: line.start + content[1] };
    return [
      {
        path: [...pathOf(around), key],
        nameRange: { start: line.start + name[0], end: line.start + name[1] },
        value,
        range: { start: place.start - 1, end: place.end + 1 },
        content: place,
      },
    ];
  });
}

function settingOf(text: string, line: PhysicalLine, around: readonly Block[]): WrittenSetting | undefined {
  const match = attribute.exec(line.text);
  if (match === null) return undefined;
  const [, indent = '', key = '', sign = '', value = ''] = match;
  // What is filled in from elsewhere.
  if (/[$%]\{/.test(value)) return undefined;
  const quoted = line.text.indexOf(key, indent.length) > indent.length ? 1 : 0;
  const nameStart = line.start + indent.length + quoted;
  const start = nameStart + key.length + quoted + sign.length;
  const range = { start, end: start + value.length + 2 };
  const outer = pathOf(around);
  const isDefault = key === 'default' && outer.length > 0;
  return {
    path: isDefault ? outer : [...outer, isKept(text, key, around) ? 'secret' : key],
    nameRange: { start: nameStart, end: nameStart + key.length },
    value,
    range,
    content: { start: start + 1, end: range.end - 1 },
  };
}
