import type { Text } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import type { View } from '../view.ts';
import { holderOf } from './literal-place.ts';
import { credentialName, environmentName } from './name.ts';

/** The variable after the literal's own name, when that says more than `password` or `secret`. */
export function specificName(view: View, literal: Text): string[] {
  const holder = holderOf(view, literal.range);
  const kind = credentialName(holder?.name.at(-1) ?? '')?.kind;
  if (holder === undefined || kind === undefined || holder.value !== literal) return [];
  const name = environmentName(holder.name, kind);
  const isGeneral = /^(?:PASS|PASSWORD|PASSWD|PWD|SECRET|SECRET_KEY|KEY|TOKEN|API_KEY|PRIVATE_KEY|CLIENT_SECRET)$/;
  return isGeneral.test(name) ? [] : [name];
}

/** `process.env.X = '…'`: a variable cannot be read where it is set. */
export function isVariableSet(view: View, literal: Text): boolean {
  if (variableWithValue.test(literal.text)) return true;
  const reads = view.effects('environment-read');
  if (setsVariable.test(view.source.text.slice(Math.max(0, literal.range.start - 90), literal.range.start)))
    return true;
  return view.facts.bindings.some(
    (binding) =>
      binding.form === 'assignment' &&
      binding.value === literal &&
      reads.some((site) => contains(binding.nameRange, site.range)),
  );
}

/** `PGPASSWORD=…`: a variable of the environment with its value, and nothing else. */
export const variableWithValue = /^([A-Z][A-Z\d_]{2,60})=([^\s=${}<>]{6,200})$/;

/** `os.Setenv("X", "…")` and kin, up to the value. */
const setsVariable =
  /\b(?:(?:[Ss]etenv|putenv|set_var|SetEnvironmentVariable)\s*\(\s*["'][A-Z][A-Z0-9_]*["']\s*,|[Pp]utenv\()\s*$/;

/** `putenv('DB_PASSWORD=…')`: the variable and its value in one text. */
export const putsVariable = /\b[Pp]utenv\(\s{0,3}["'][^\s"'=]{3,60}=[^"'\s]{3}/;

/** Words of a path that tell nothing about what a file is for. */
const general =
  /^(?:src|source|app|apps|lib|main|index|server|service|services|config|configs|configuration|settings?|constants?|env|environment|java|kotlin|python|cmd|internal|pkg|packages?|models?|controllers?|program|views?|init|mod|common|core|shared|utils?|helpers?)$/i;

/** The variable with the name of the file before it, or of a folder around: `billing/client.ts` gives `BILLING_API_KEY`. */
export function prefixedNames(uri: string, name: string): string[] {
  const parts = uri.split('/').slice(-4).reverse();
  const stems = parts.map((part) =>
    part
      .replace(/\..*$/, '')
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .replace(/\W+/g, '_'),
  );
  return stems
    .filter((stem) => /^[A-Za-z]\w{1,30}$/.test(stem) && !general.test(stem) && !stem.includes('__'))
    .map((stem) => stem.toUpperCase())
    .filter((stem) => !name.startsWith(stem))
    .slice(0, 2)
    .map((stem) => `${stem}_${name}`);
}

/** The first wished name that no other value of this file has; numbered when all are taken. */
export function freeName(names: Map<string, string>, wished: readonly string[], value: string): string {
  for (let number = 1; ; number++) {
    for (const name of wished) {
      const candidate = number === 1 ? name : `${name}_${number}`;
      const owner = names.get(candidate);
      if (owner === undefined || owner === value) {
        names.set(candidate, value);
        return candidate;
      }
    }
  }
}
