/** What is known of an app that may tell whether it loads `.env`. Names are as written; any ecosystem may be mixed. */
export interface LoaderEvidence {
  /** Language id of the code that will read the variable. */
  readonly languageId: string;
  /** Dependency names of the app's manifests. */
  readonly dependencies: readonly string[];
  /** Start commands as one string each: scripts, Procfile, Dockerfile `CMD`, compose `command`. */
  readonly commands: readonly string[];
  /** Modules the code imports: `dotenv/config`, `@nestjs/config`, `dotenv`, `environ`. */
  readonly modules: readonly string[];
  /**
   * Names the code calls or sets, whole or their last part: `dotenv.load_dotenv`, `env.read_env`, `env_file`. Leave it
   * out when unknown: then the import of a loader is taken for its call.
   */
  readonly names?: readonly string[];
  /** Paths listed as `env_file` of the app's compose services. */
  readonly composeEnvFiles?: readonly string[];
}

export interface LoaderAnswer {
  /** True when a plain read of the environment sees what stands in `.env`. */
  readonly loaded: boolean;
  /** One sentence: who loads it, or what to do. */
  readonly advice: string;
}

/**
 * Says whether the app loads `.env` at run time, so that a variable moved there can be read from the environment.
 * Only evidence counts: a loader that is installed but not used does not load. What is not known is not loaded.
 */
export function environmentLoader(evidence: LoaderEvidence): LoaderAnswer {
  const loader = loaders.find((candidate) => loads(candidate, evidence));
  if (loader) return { loaded: true, advice: loader.advice ?? `${loader.title} loads .env.` };
  const partial = partialLoaders.find((candidate) => loads(candidate, evidence));
  if (partial) return { loaded: false, advice: partial.advice };
  const installed = remedies.find(
    (remedy) =>
      remedy.languages.includes(evidence.languageId) &&
      remedy.dependency &&
      evidence.dependencies.includes(remedy.dependency),
  );
  const remedy =
    installed ?? remedies.find((each) => each.languages.includes(evidence.languageId) && !each.onlyInstalled);
  const advice = remedy?.advice ?? 'set it in the shell or platform that starts the app.';
  return { loaded: false, advice: `Nothing loads .env here: ${advice}` };
}

/** A row holds when each of the kinds of evidence it names is there; a kind holds when one of its names is. */
interface Loader {
  readonly title: string;
  readonly dependencies?: readonly string[];
  readonly modules?: readonly string[];
  readonly names?: readonly string[];
  readonly command?: RegExp;
  readonly compose?: true;
  /** Said instead of the plain sentence. */
  readonly advice?: string;
}

/** Loaders that put `.env` into the environment of the process. */
const loaders: readonly Loader[] = [
  // nodejs.org/api/cli.html#--env-fileconfig; Bun, uv, uvicorn and `docker run` have the same flag. That of
  // `docker compose` fills in the compose file only.
  {
    title: 'The start command (--env-file)',
    command: /^(?!.*\bcompose\s).*\s--env-file(?:-if-exists)?[=\s]\s*['"]?(?:[^\s'"]*\/)?\.env['"]?(?:\s|$)/s,
  },
  { title: 'Deno', command: /(?:^|[\s/])deno\s(?:.*\s)?--env(?:-file)?(?:=(?:\S*\/)?\.env)?(?:\s|$)/s },
  { title: 'Docker Compose (env_file)', compose: true },
  { title: 'dotenvx', command: /(?:^|[\s/])dotenvx\s+(?:\S+\s+)*?run\b/ },
  { title: 'dotenvx', modules: ['@dotenvx/dotenvx', '@dotenvx/dotenvx/config'] },
  { title: 'dotenv', command: /\s(?:-r|--require|--import)[=\s]+(?:dotenv|dotenv-flow|@dotenvx\/dotenvx)\/config\b/ },
  // The command of dotenv-cli, of dotenv 18, of python-dotenv and of the Ruby gem.
  { title: 'The dotenv command', command: /(?:^|[;&|]|\b(?:npx|exec|run)\s)\s*dotenv\s+\S/ },
  { title: 'env-cmd', command: /(?:^|[\s/])env-cmd\s/ },
  { title: 'Honcho', command: /(?:^|[\s/])honcho\s+(?:start|run)\b/ },
  { title: 'Foreman', command: /(?:^|[\s/])(?:foreman|nf|forego)\s+(?:start|run)\b/ },
  { title: 'Heroku CLI', command: /(?:^|[\s/])heroku\s+local\b/ },
  { title: 'Overmind', command: /(?:^|[\s/])(?:overmind|hivemind)(?:\s|$)/ },
  { title: 'Pipenv', command: /(?:^|[\s/])pipenv\s+(?:run|shell)\b/ },
  { title: 'Bun', command: /(?:^|[\s/])bun\s+(?!install\b|add\b|build\b|x\b)/ },
  // flask.palletsprojects.com/cli: `flask run` reads .env and .flaskenv when python-dotenv is installed.
  { title: 'Flask', command: /(?:^|[\s/])flask\s+(?:\S+\s+)*?run\b/, dependencies: ['python-dotenv'] },
  { title: 'dotenv', modules: ['dotenv/config'] },
  { title: 'dotenv-flow', modules: ['dotenv-flow', 'dotenv-flow/config'] },
  { title: 'dotenv', modules: ['dotenv'], names: ['config', 'configDotenv', 'load_dotenv', 'load'] },
  { title: 'python-dotenv', names: ['load_dotenv'] },
  { title: 'django-environ', modules: ['environ', 'environs'], names: ['read_env'] },
  { title: 'Node.js (process.loadEnvFile)', names: ['loadEnvFile'] },
  { title: '@nestjs/config', modules: ['@nestjs/config'] },
  { title: 'Next.js', dependencies: ['next'] },
  {
    title: 'Nuxt',
    dependencies: ['nuxt', 'nuxt3'],
    advice: 'Nuxt loads .env in development and while building; set the variable where the built server runs.',
  },
  { title: 'godotenv', modules: ['github.com/joho/godotenv/autoload'] },
  { title: 'godotenv', modules: ['github.com/joho/godotenv'], names: ['Load', 'Overload'] },
  { title: 'dotenv', modules: ['dotenv/load', 'dotenv/autoload'] },
  { title: 'dotenv-rails', dependencies: ['dotenv-rails'] },
  { title: 'Laravel', dependencies: ['laravel/framework'] },
  { title: 'Symfony', dependencies: ['symfony/dotenv', 'symfony/runtime'] },
];

/** Loaders that keep what they read to themselves: a plain read of the environment does not see it. */
const partialLoaders: readonly (Loader & { readonly advice: string })[] = [
  {
    title: 'pydantic-settings',
    modules: ['pydantic_settings'],
    names: ['env_file', '_env_file'],
    advice: 'pydantic-settings reads .env into its settings class only: declare the key there, or call load_dotenv().',
  },
  {
    title: 'python-decouple',
    modules: ['decouple'],
    advice: "python-decouple reads .env only through its config(): use config('KEY'), or call load_dotenv().",
  },
  {
    title: 'Vite',
    dependencies: ['vite'],
    advice: 'Vite reads .env only for the names it publishes in the browser: read secrets on a server that loads .env.',
  },
];

interface Remedy {
  readonly languages: readonly string[];
  /** With it installed, this advice comes before the general one. */
  readonly dependency?: string;
  readonly onlyInstalled?: true;
  readonly advice: string;
}

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

const remedies: readonly Remedy[] = [
  {
    languages: scripts,
    dependency: 'dotenv',
    onlyInstalled: true,
    advice: "dotenv is installed, put import 'dotenv/config' first in the entry file.",
  },
  { languages: scripts, advice: 'start with node --env-file=.env (Node.js 20.6 or later).' },
  {
    languages: ['python'],
    dependency: 'python-dotenv',
    onlyInstalled: true,
    advice: 'python-dotenv is installed, call load_dotenv() before the first read.',
  },
  { languages: ['python'], advice: 'add python-dotenv and call load_dotenv() before the first read.' },
  { languages: ['go'], advice: 'import github.com/joho/godotenv/autoload in main, or set it where the app starts.' },
  { languages: ['ruby'], advice: "add the gem dotenv and require 'dotenv/load' first." },
  { languages: ['php'], advice: 'add vlucas/phpdotenv and load it first, or set it where the app starts.' },
];

function loads(loader: Loader, evidence: LoaderEvidence): boolean {
  const { dependencies, modules, names, command, compose } = loader;
  if (dependencies && !dependencies.some((name) => evidence.dependencies.includes(name))) return false;
  if (modules && !modules.some((name) => evidence.modules.includes(name))) return false;
  if (names && !(evidence.names ? hasAny(evidence.names, names) : modules)) return false;
  if (command && !evidence.commands.some((line) => command.test(line))) return false;
  return !compose || (evidence.composeEnvFiles ?? []).some((path) => /(?:^|\/)\.env$/.test(path));
}

function hasAny(used: readonly string[], wanted: readonly string[]): boolean {
  return used.some((name) => wanted.includes(name.slice(name.lastIndexOf('.') + 1)));
}
