// Generated from schemas/twelve-factor.schema.json by tools/generate-config-validator.ts.
export interface SchemaError {
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
