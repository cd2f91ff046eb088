import { credentialName } from './credential/name.ts';
import { wordsOf } from './credential/words.ts';
import { hostOf, locatorOf } from './locator.ts';
import { wordSet } from '../text/word-set.ts';

/** Names of what differs between deployments and yet is part of the build, or is no address at all. */
const harmless = wordSet(
  'level log logs logger logging debug asset assets static cdn public format pattern regex template namespace xmlns ' +
    'schema origin origins cors allowed docs swagger openapi title label message color colour stream type mode env ' +
    'environment name version description prefix suffix path dir folder file encoding transport target preset',
);
const hostNames = wordSet('host hostname server endpoint addr address');
const addresses = wordSet('url uri dsn host hostname endpoint server address broker brokers base api origin domain');
const stores = wordSet('bucket queue topic');
/** What says of which kind something is, which comes with the code: `queue_adapter`. */
const kinds = wordSet('adapter backend driver engine class kind provider');

/**
 * What kind of setting a literal is, when it is one that the environment itself should hold: an address, a bucket, a
 * credential. Undefined for anything else, and for addresses of a developer's own machine. `name` is where it goes.
 */
export function environmentSetting(name: readonly string[], text: string): string | undefined {
  const own = wordsOf(name.at(-1) ?? '');
  if (own.some((word) => harmless.has(word)) && !own.some((word) => addresses.has(word) || stores.has(word)))
    return undefined;
  if (own.some((word) => /^(?:cors|origin|origins|allowed|asset|assets|static|cdn|docs|swagger|schema)$/.test(word)))
    return undefined;
  const locator = locatorOf(text) ?? (own.some((word) => hostNames.has(word)) ? hostOf(text) : undefined);
  if (locator !== undefined)
    return locator.reach === 'loopback' || locator.reach === 'placeholder' ? undefined : 'an address';
  if (text === '' || /\s/.test(text)) return undefined;
  if (own.some((word) => kinds.has(word))) return undefined;
  if (own.some((word) => stores.has(word)) && /^[\w./-]{3,}$/.test(text))
    return own.includes('bucket') ? 'a bucket' : 'a queue';
  return credentialName(name.at(-1) ?? '')?.strength === 'strong' && text.length > 3 ? 'a credential' : undefined;
}
