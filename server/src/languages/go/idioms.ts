import type { Helpers, Idioms } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';
import { importStyle } from './import-style.ts';

const requireEnv = `// requireEnv reads a variable without which the program cannot run.
func requireEnv(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set", name)
	}
	return value
}`;

const intEnvOr = `// intEnvOr reads a whole number.
func intEnvOr(name string, fallback int) int {
	if value, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return value
	}
	return fallback
}`;

/** Which of these functions a file has: those of all files of a package are declared together. */
export function scanHelpers(text: string): Helpers {
  const names = [...text.matchAll(/^func (requireEnv|intEnvOr)\(/gm)].flatMap(([, name]) => name ?? []);
  return { unit: /^package[ \t]+(\w+)/m.exec(text)?.[1] ?? '', names };
}

/** What Go writes for the intents of the rules, as gofmt would. `cmp.Or` is there since Go 1.22. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
  constant: { word: /\bconst(?=[ \t]+$)/, instead: 'var' },
  readEnv: (name) => ({
    text: `requireEnv("${name}")`,
    imports: [],
    declarations: [requireEnv],
    declarationImports: ['import "log"', 'import "os"'],
  }),
  readEnvOr: (name, fallback) => ({
    text: `cmp.Or(os.Getenv("${name}"), ${fallback})`,
    imports: ['import "cmp"', 'import "os"'],
  }),
  readFlag: (name) => ({ text: `os.Getenv("${name}") == "1"`, imports: ['import "os"'], isLoose: true }),
  readNumberEnvOr: (name, fallback) => ({
    text: `intEnvOr("${name}", ${fallback})`,
    imports: [],
    declarations: [intEnvOr],
    declarationImports: ['import "os"', 'import "strconv"'],
  }),
  readListEnvOr: (name, fallback) => ({
    text: `strings.Split(cmp.Or(os.Getenv("${name}"), ${fallback}), ",")`,
    imports: ['import "cmp"', 'import "os"', 'import "strings"'],
  }),
  joinText: (pieces, isCrowded) => pieces.join(isCrowded ? '+' : ' + '),
  signal: (name) => ({ text: `syscall.${name}`, imports: ['import "syscall"'] }),
  stopWithout: (name) => ({ text: `log.Fatal("${name} is not set")`, imports: ['import "log"'] }),
  importStyle,
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};
