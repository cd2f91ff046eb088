import type { Idioms } from '../../facts/idioms.ts';
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

/** What Go writes for the intents of the rules, as gofmt would. `cmp.Or` is there since Go 1.22. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
  constant: { word: /\bconst(?=[ \t]+$)/, instead: 'var' },
  readEnv: (name) => ({
    text: `requireEnv("${name}")`,
    imports: ['import "log"', 'import "os"'],
    declarations: [requireEnv],
  }),
  readEnvOr: (name, fallback) => ({
    text: `cmp.Or(os.Getenv("${name}"), ${fallback})`,
    imports: ['import "cmp"', 'import "os"'],
  }),
  readNumberEnvOr: (name, fallback) => ({
    text: `intEnvOr("${name}", ${fallback})`,
    imports: ['import "os"', 'import "strconv"'],
    declarations: [intEnvOr],
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
