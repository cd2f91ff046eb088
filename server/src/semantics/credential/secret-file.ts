/** Files that hold credentials by their very purpose, and what they are; undefined for all others. */
export function secretFile(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^\.env(?:\.(?:local|prod|production|staging))?$/.test(name))
    return `\`${name}\` with the secrets of the environment`;
  if (/^id_(?:rsa|dsa|ecdsa|ed25519)$/.test(name)) return `The private key \`${name}\``;
  if (/^(?:credentials|service[-_]account(?:[-_]key)?|client[-_]secret)\.json$/.test(name))
    return `\`${name}\` with its key`;
  if (/^(?:\.netrc|\.pgpass|\.git-credentials|\.htpasswd)$/.test(name)) return `\`${name}\` with its passwords`;
  return undefined;
}
