import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** What the schema says about a rule. */
export interface NamedRule {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
}

type Json = { [key: string]: unknown };

/** The schema text with `definitions.rules` enumerating the given rules, for completion in editors. */
export function schemaWithRules(text: string, rules: readonly NamedRule[]): Json {
  const schema = asObject(JSON.parse(text));
  const ruleMap = asObject(asObject(schema['definitions'])['rules']);
  ruleMap['properties'] = Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      { description: `${rule.title} (default: ${rule.severity})`, $ref: '#/definitions/severity' },
    ]),
  );
  return schema;
}

/**
 * The validator as an ES module and its declaration. Rule ids are left to `parseConfig`, which knows the rules in use
 * and their former names, so the validator does not change with every new rule.
 */
export function configValidator(schema: Json): { code: string; declaration: string } {
  const lenient = asObject(withoutProse(schema));
  asObject(lenient['definitions'])['rules'] = {
    type: 'object',
    additionalProperties: { $ref: '#/definitions/severity' },
  };
  const ajv = new Ajv({ allErrors: true, strict: false, code: { source: true, esm: true, lines: true } });
  const validator = standaloneCode(ajv, ajv.compile(lenient));
  const header = '// Generated from schemas/twelve-factor.schema.json by tools/generate-config-validator.ts.\n';
  const keys = `export const knownKeys = ${JSON.stringify(knownKeys(lenient), undefined, 2)};\n`;
  return { code: `${header}${validator}\n${keys}`, declaration: `${header}${declaration}` };
}

const prose = [
  'title',
  'description',
  'enumDescriptions',
  'examples',
  'default',
  'allowComments',
  'allowTrailingCommas',
];

/** A copy without what only editors read; a property may well be called like such a keyword, but none here is. */
function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !prose.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
}

const declaration = `export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface ConfigValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
export declare const validate: ConfigValidator;
/** The keys an object may have, by the name of the setting that holds it, and an empty name for the file itself. */
export declare const knownKeys: Readonly<Record<string, readonly string[]>>;
`;

/** The keys an object may have: `''` for the file itself, else by the name of the setting that holds such objects. */
function knownKeys(schema: Json): Record<string, string[]> {
  const properties = asObject(schema['properties']);
  const found: Record<string, string[]> = { '': Object.keys(properties) };
  for (const [name, property] of Object.entries(properties)) {
    const { $ref, items } = asObject(property);
    const reference = $ref ?? (items === undefined ? undefined : asObject(items)['$ref']);
    if (typeof reference !== 'string') continue;
    const definition = asObject(asObject(schema['definitions'])[reference.replace('#/definitions/', '')]);
    if (definition['additionalProperties'] === false) found[name] = Object.keys(asObject(definition['properties']));
  }
  return found;
}

function asObject(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('expected an object');
  return value as Json;
}
