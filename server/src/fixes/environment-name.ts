import { publicPrefixes } from '../catalog/public-names.ts';

/** True when a framework would publish a variable of this name. */
export function isPublicName(name: string): boolean {
  return publicPrefixes.some((prefix) => name.toUpperCase().startsWith(prefix));
}

/**
 * A valid name for an environment variable, as near to the wished one as can be: POSIX letters, digits and underscores;
 * without public prefixes; and none that shells and systems set themselves, because loaders let those win over `.env`.
 * A name that is fine already comes back as it is, others in capitals: `dbPassword` becomes `DB_PASSWORD`.
 */
export function environmentName(wished: string): string {
  let name = /^[A-Z_][A-Z0-9_]*$/.test(wished) ? wished : inCapitals(wished);
  for (let prefix = publicPrefix(name); prefix !== undefined; prefix = publicPrefix(name)) {
    name = name.slice(prefix.length);
  }
  if (/^_*$/.test(name)) name = 'SECRET';
  if (/^\d/.test(name)) name = `_${name}`;
  return taken.has(name.toUpperCase()) ? `APP_${name}` : name;
}

const taken = new Set(
  (
    'PATH HOME USER USERNAME LOGNAME SHELL PWD OLDPWD TERM LANG LANGUAGE TMPDIR TMP TEMP HOSTNAME NAME EDITOR DISPLAY ' +
    'MAIL IFS PS1 UID NODE_ENV NODE_OPTIONS NODE_PATH PYTHONPATH PYTHONHOME LD_PRELOAD LD_LIBRARY_PATH'
  ).split(' '),
);

function publicPrefix(name: string): string | undefined {
  return publicPrefixes.find((prefix) => name.toUpperCase().startsWith(prefix));
}

function inCapitals(name: string): string {
  return name
    .replace(/([a-z]\d*)([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}
