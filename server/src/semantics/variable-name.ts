import type { Api } from '../catalog/effects.ts';
import type { Binding } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import type { Locator } from './locator.ts';
import { fullBindingName } from './binding-names.ts';
import type { View } from './view.ts';

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
    /^(?:URL|URI|DSN|HOST|HOSTNAME|SERVER|SERVERS|PORT|BROKERS|NODES?|ENDPOINT|ADDRESS|ADDR|BASE)$/.test(word),
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

const schemes: readonly (readonly [RegExp, string])[] = [
  [/^redis|^valkey/, 'REDIS'],
  [/^mongodb/, 'MONGODB'],
  [/^amqp/, 'RABBITMQ'],
  [/^(?:postgres|mysql|mariadb|mssql|sqlserver|oracle|cockroachdb)/, 'DATABASE'],
  [/^(nats|mqtt|kafka|cassandra|neo4j|clickhouse|ldap|smtp|memcache|couchbase|influxdb|etcd|pulsar)/, ''],
];

/**
 * The variable that says where a service is: after the constant or entry that holds it, else after the API that takes it
 * (`variable` of its row) or the scheme. `isList` asks for several places in one variable.
 */
export function serviceVariable(
  view: View,
  holder: Binding | undefined,
  locator: Locator,
  api: Api | undefined,
  isList: boolean,
): string | undefined {
  const ending = endingOf(locator, api, isList);
  const service = api?.variable ?? schemeService(locator.scheme);
  const path =
    holder === undefined
      ? []
      : holder.form === 'entry'
        ? fullBindingName(holder, view.facts).slice(-2)
        : holder.name.slice(-1);
  const name = variableName(path, service);
  if (name === undefined) return service === '' ? undefined : `${service}_${ending}`;
  return placeWord.test(name) ? name : `${name}_${ending}`;
}

const placeWord =
  /(?:URLS?|URIS?|DSN|HOSTS?|HOSTNAME|ENDPOINTS?|ADDRESS|ADDR|SERVERS?|BROKERS?|NODES?|BASE|BACKEND|IP)$/;

function endingOf(locator: Locator, api: Api | undefined, isList: boolean): string {
  if (locator.form === 'url') return isList ? 'URLS' : 'URL';
  if (locator.form === 'host') return isList ? 'HOSTS' : 'HOST';
  if (locator.form === 'pairs') return 'DSN';
  return api?.kind === 'broker' ? 'BROKERS' : isList ? 'NODES' : 'ADDRESS';
}

function schemeService(scheme: string): string {
  for (const [pattern, name] of schemes) {
    const found = pattern.exec(scheme);
    if (found !== null) return name === '' ? (found[1] ?? '').toUpperCase() : name;
  }
  return '';
}
