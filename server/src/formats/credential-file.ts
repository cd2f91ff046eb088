import type { Binding } from '../facts/facts.ts';
import { isCredentialFile } from '../text/place.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/**
 * Files that hold a key, or the account of a tool: what stands behind a name is an entry `account NAME`, whether the two
 * are joined by `=`, `:` or, in a `.netrc`, by a space.
 */
export const format: Format = {
  name: 'credential-file',
  home: 'secrets',
  languageId: 'properties',
  globs: [
    '**/{.npmrc,.yarnrc.yml,.pypirc,.netrc,_netrc,.git-credentials,auth.json,credentials.json}',
    '**/{service,client}*.json',
    '**/*.{pem,key,p8}',
    '**/id_{rsa,dsa,ecdsa,ed25519}',
  ],
  matches: isCredentialFile,
  read: tolerant(({ text }) => ({ bindings: accountsIn(text), comments: lineComments(text, ['#', ';']) })),
};

const pair =
  /(?<![\w$])(?:(?<name>_?[A-Za-z][\w-]*)["']?[ \t]*[=:][ \t]*|(?<word>login|password)[ \t]+)(?<value>"[^"\n]*"|'[^'\n]*'|[^\s"',]+)/dg;

function accountsIn(text: string): readonly Binding[] {
  return [...text.matchAll(pair)].flatMap(({ groups, indices }) => {
    const name = groups?.['name'] ?? groups?.['word'];
    const namePlace = indices?.groups?.['name'] ?? indices?.groups?.['word'];
    const place = indices?.groups?.['value'];
    const written = groups?.['value'];
    if (name === undefined || namePlace === undefined || place === undefined || written === undefined) return [];
    const quote = /^["']/.test(written) ? 1 : 0;
    const range = { start: place[0], end: place[1] };
    const content = { start: range.start + quote, end: range.end - quote };
    const value = { kind: 'text', text: text.slice(content.start, content.end), range, content } as const;
    return [entry(['account', name], { start: namePlace[0], end: namePlace[1] }, value)];
  });
}
