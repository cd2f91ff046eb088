import type { Binding } from '../facts/facts.ts';
import { FILE_SCOPE } from '../facts/facts.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import { wordsOf } from './credential/words.ts';
import { locatorOf, hostOf, type Locator } from './locator.ts';
import { settingsScopes } from './annotated.ts';
import { fullBindingName } from './binding-names.ts';
import { lookupIn } from './lookup.ts';
import { choose } from './choose.ts';
import type { View } from './view.ts';
import { wordSet } from '../text/word-set.ts';

/** Kinds of backing services, and products that are one. */
const services = wordSet(
  'db dbs database databases datasource postgres postgresql pg pgsql mysql mariadb sql mssql mongo mongodb mongoid mongoose redis valkey cache memcached ' +
    'memcache rabbit rabbitmq amqp kafka broker brokers nats mqtt queue celery elastic elasticsearch opensearch solr ' +
    'search meilisearch smtp mail mailer email influx influxdb clickhouse cassandra neo4j minio s3 sqs sns dynamo ' +
    'dynamodb ldap vault consul etcd zookeeper zipkin jaeger otel otlp statsd graphite qdrant weaviate milvus chroma ' +
    'ollama llm inference couchdb couchbase rethinkdb gotenberg keycloak',
);
/** Words for services of one's own, which only speak with the word for a place behind them. */
const interfaces = wordSet('api apis service services svc backend upstream gateway grpc rpc microservice webhook');
const places = wordSet(
  'url urls uri uris dsn host hosts hostname endpoint endpoints address addr server servers broker brokers connection nodes bootstrap backend base ip conninfo',
);
const hostPlaces = wordSet('host hostname server addr address endpoint ip');
/** Words for what is no backing service, or no choice of the code. */
const others = wordSet(
  'cors origin origins allowed allow whitelist allowlist trusted callback redirect health healthcheck healthz probe ping ' +
    'example examples sample default defaults fallback docs doc swagger openapi help usage test tests mock fake stub dns ' +
    'resolver nameserver cidr subnet network bind listen listener public self own site frontend ui webapp xmlns schema ' +
    'namespace proxy pattern regex blocked blacklist denylist exclude ignore placeholder label message description',
);
const webSchemes = new Set(['http', 'https', 'ws', 'wss', 'grpc']);
const serviceScheme =
  /^(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|valkey|amqps?|nats|mqtts?|kafka|cassandra|neo4j|bolt|clickhouse|mssql|sqlserver|oracle|ldaps?|smtps?|memcached?|couchbases?|influxdb|etcd|pulsar|stomp|cockroachdb)(?:\+[\w+]+)?$/;

/** The locator that a binding holds, when its name and its text say together that it is a backing service's. */
export function serviceOf(view: View, binding: Binding): Locator | undefined {
  const locator = locatorIn(binding);
  if (locator === undefined) return undefined;
  return saysService(fullBindingName(binding, view.facts), locator) && !isOpen(view, binding) ? locator : undefined;
}

/** The bindings that may name one. */
export const bindingsWithLocator = choose('bindings', (binding) => locatorIn(binding) !== undefined);

function locatorIn({ form, value }: Binding): Locator | undefined {
  if (value.kind !== 'text' || form === 'import' || form === 'parameter' || form === 'argument') return undefined;
  const locator = locatorOf(value.text) ?? hostOf(value.text);
  if (locator === undefined || locator.reach === 'placeholder' || locator.reach === 'public') return undefined;
  return locator.form === 'host' && locator.reach === 'word' ? undefined : locator;
}

function saysService(name: readonly string[], locator: Locator): boolean {
  const all = name.slice(-4).flatMap((part) => wordsOf(part));
  if (all.some((word) => others.has(word))) return false;
  const own = wordsOf(name.at(-1) ?? '');
  const isService = all.some((word) => services.has(word));
  const isPlace = own.some((word) => places.has(word));
  if (locator.form === 'url') {
    if (serviceScheme.test(locator.scheme)) return isService || isPlace;
    return webSchemes.has(locator.scheme) && isPlace && (isService || all.some((word) => interfaces.has(word)));
  }
  // Nobody listens on a name that only an own network or a managed service has.
  const isRemote = locator.reach === 'managed' || (locator.reach === 'private' && /[g-z]/.test(locator.host));
  if (locator.form === 'host') return (isService || isRemote) && own.some((word) => hostPlaces.has(word));
  return isPlace && isService;
}

/** True when something else may set it: a second assignment, an environment read, the fields of a settings class. */
function isOpen(view: View, binding: Binding): boolean {
  const { scopes } = view.facts;
  if (
    binding.form === 'assignment' &&
    view.mentions({ kind: 'name', path: binding.name, range: binding.nameRange }, binding.scope, 'environment-read')
  ) {
    return true;
  }
  const owner = binding.scope === FILE_SCOPE ? undefined : scopes.get(binding.scope);
  if (owner?.kind === 'class' && binding.form !== 'entry') {
    // A typed field is one that the maker of an instance may fill: a data class, a settings schema.
    if (binding.name.length === 1 && binding.type !== undefined) return true;
    if (owner.bases.some((base) => /Settings$/.test(base.at(-1) ?? '')) || settingsScopes(view).has(owner.id))
      return true;
  }
  if (binding.form === 'entry') return false;
  const whole = binding.name.join('.');
  const isSetAgain = lookupIn(view.facts)
    .bindingsNamed(binding.name.at(-1) ?? '')
    .some(
      (other) =>
        other !== binding &&
        other.form !== 'entry' &&
        other.form !== 'argument' &&
        other.scope === binding.scope &&
        other.name.join('.') === whole,
    );
  return isSetAgain || standInNames(view).has(whole);
}

const known = new WeakMap<View, ReadonlySet<string>>();

/** The names that stand in for a missing variable: `process.env.X || DEFAULT_URL`, `os.getenv("X", DEFAULT_URL)`. */
function standInNames(view: View): ReadonlySet<string> {
  const before = known.get(view);
  if (before !== undefined) return before;
  const names = new Set<string>();
  const take = (values: readonly Value[]): void => {
    for (const value of values) if (value.kind === 'name') names.add(value.path.join('.'));
  };
  const takeOptions = (value: Value, scope: ScopeId): void => {
    if (value.kind === 'either' && view.mentions(value, scope, 'environment-read')) take(value.options);
  };
  for (const { value, scope } of view.facts.bindings) takeOptions(value, scope);
  for (const call of view.facts.calls) {
    for (const { value } of call.args) takeOptions(value, call.scope);
    const readsVariable = view.sitesOf(call).some(({ effect }) => effect === 'environment-read');
    if (readsVariable) take(call.args.map(({ value }) => value));
  }
  known.set(view, names);
  return names;
}
