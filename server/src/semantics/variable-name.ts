import type { Path } from '../facts/value.ts';

/** Words that say nothing of which service a value belongs to. */
const empty = new Set(
  'THIS SELF MODULE EXPORTS CONFIG CONFIGURATION CONF CFG SETTINGS SETTING OPTIONS OPTS PARAMS CONNECTION CONN DEFAULT CONST ENV APP THE MY VALUE STRING STR'.split(
    ' ',
  ),
);

/**
 * A variable for the value of a name, in capitals: `['config', 'redis', 'host']` gives `REDIS_HOST`. Where the name says
 * nothing but its ending (`url`, `host`), `service` stands before it. Undefined when there is no name at all.
 */
export function variableName(path: Path, service: string): string | undefined {
  const parts = path.flatMap((part) => wordsIn(part)).filter((word) => !empty.has(word));
  const words = parts.slice(-4);
  if (words.length === 0) return undefined;
  const isGeneric = words.every((word) =>
    /^(?:URL|URI|DSN|HOST|HOSTNAME|SERVER|SERVERS|PORT|BROKERS?|NODES?|ENDPOINT|ADDRESS|ADDR|BASE|DB)$/.test(word),
  );
  const name =
    isGeneric && service !== '' && words[0] !== service ? `${service}_${words.at(-1) ?? ''}` : words.join('_');
  return /^[A-Z]/.test(name) ? name : undefined;
}

function wordsIn(part: string): readonly string[] {
  return part
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
}
