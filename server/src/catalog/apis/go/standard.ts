import type { Api } from '../../effects.ts';

/**
 * Full names in this catalog: the import path without its major version, then names joined by dots, as
 * `net/http.Server.ListenAndServe` and `github.com/labstack/echo.Echo.Start`. Where a version matters, a `module` row holds
 * the path with it. A type's literal is a call of the type with its fields as named arguments, and results in the type.
 * A field's tag is a call of `tag` with its keys as named arguments. Go's own packages (pkg.go.dev/std).
 */
export const apis: readonly Api[] = [
  { call: 'os.Getenv', effect: 'environment-read', subject: '0' },
  { call: 'os.LookupEnv', effect: 'environment-read', subject: '0' },
  // pkg.go.dev/cmp#Or: the first that is not empty
  {
    call: 'cmp.Or',
    effect: 'environment-read',
    subject: '0',
    parts: { fallback: '1' },
    when: [{ arg: '0', is: 'environment' }],
  },
  { call: 'path/filepath.Join', effect: 'joins-path' },
  { call: 'path.Join', effect: 'joins-path' },
];
