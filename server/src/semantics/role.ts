import { isForDevelopment } from '../text/place.ts';

/** What a file is for, as far as its place and name tell. */
export type FileRole = 'source' | 'test' | 'example' | 'script' | 'migration' | 'build' | 'generated' | 'development';

const folders: readonly (readonly [FileRole, RegExp])[] = [
  [
    'generated',
    /(?:^|\/)(?:node_modules|bower_components|vendor|vendored|third[_-]party|site-packages|dist-packages|\.venv|venv|virtualenv|__pycache__|\.next|\.nuxt|\.output|\.yarn|coverage|generated|generated-(?:test-)?sources|__generated__)\//i,
  ],
  [
    'test',
    /(?:^|\/)(?:tests?|testFixtures|\w+Test|[\w.]+\.Tests?|__tests__|specs?|__mocks__|__fixtures__|fixtures?|mocks?|stubs?|e2e|cypress|playwright|testdata|test-data|test[-_](?:utils?|helpers?|support|fixtures?)|testing|integration[-_]tests?)\//i,
  ],
  [
    'example',
    /(?:^|\/)(?:examples?|samples?|demos?|docs?|documentation|tutorials?|playground|sandbox|(?:micro)?bench(?:marks?)?|jmh|templates?|storybook|stories|snippets|seeds?|seeders?)\//i,
  ],
  ['migration', /(?:^|\/)(?:migrations?|alembic|versions)\//i],
  [
    'script',
    /(?:^|\/)(?:scripts?|bin|tools?|tooling|hack|cli|commands|management\/commands|tasks?\/(?:build|release))\//i,
  ],
  ['build', /(?:^|\/)(?:build|webpack|gulp|\.storybook|\.github|\.circleci|ci)\//i],
];

const names: readonly (readonly [FileRole, RegExp])[] = [
  // Frameworks and tools of PHP: PHPUnit and Codeception, factories of test data, compiled templates and containers.
  ['test', /(?:^|\/)(?:[A-Z]\w*(?:Test|TestCase|Cest|Spec)\.php|database\/factories\/[^/]+\.php)$/],
  [
    'generated',
    /(?:^|\/)(?:storage\/framework|bootstrap\/cache|var\/cache|wp-includes|wp-admin)\/|(?:^|\/)_ide_helper\w*\.php$/,
  ],
  ['example', /(?:^|\/)wp-config-sample\.php$/],
  ['script', /(?:^|\/)Command\/(?:.*\/)?\w+Command\.php$/],
  [
    'build',
    /(?:^|\/)(?:\.php-cs-fixer(?:\.dist)?|\.phpstorm\.meta|rector|ecs|phpstan[\w.-]*|deploy|scoper\.inc|pint|castor)\.php$/,
  ],
  // Rails and the tools around it.
  ['migration', /(?:^|\/)db\/(?:migrate|post_migrate)\//],
  ['generated', /(?:^|\/)db\/(?:\w+_)?schema\.rb$|_pb\.rb$/],
  ['script', /(?:^|\/)lib\/tasks\/|\.rake$/],
  ['example', /(?:^|\/)db\/seeds\.rb$/],
  ['build', /(?:^|\/)(?:config\/deploy(?:\.rb$|\/)|(?:Rake|Guard|Cap|Danger|Fast)file$)/],
  // Classes are named in capitals, so that `Latest.kt` is none.
  ['test', /(?:Tests?|TestCase|IT|Spec)\.(?:java|kt|groovy|scala)$/],
  ['build', /(?:^|\/)(?:buildSrc\/.*|[^/]*\.gradle(?:\.kts)?)$/],
  ['script', /\.main\.kts$/],
  [
    'test',
    /(?:[._-](?:test|tests|spec|specs|e2e|cy|stories|mock|mocks|fixture|fixtures|bench)\.[cm]?[jt]sx?|(?:^|\/)test[_-][^/]*\.[a-z]+|(?:^|\/)[^/]*_(?:test|tests|spec)\.[a-z]+|(?:^|\/)(?:conftest|tests?|setup[-_]?tests?|jest\.setup|vitest\.setup)\.[a-z]+)$/i,
  ],
  [
    'build',
    /(?:^|\/)(?:[^/]*\.config\.[cm]?[jt]s|gulpfile[^/]*|gruntfile[^/]*|webpack[^/]*|rollup[^/]*|vite[^/]*\.config[^/]*|setup\.py|noxfile\.py|fabfile\.py|dodo\.py|conf\.py|karma\.conf\.js|\.eslintrc\.[cm]?js|\.prettierrc\.[cm]?js|next\.config\.[cm]?js)$/i,
  ],
  [
    'generated',
    /(?:\.min\.[cm]?js|\.bundle\.js|\.generated\.[a-z]+|_pb2(?:_grpc)?\.pyi?|_pb\.[jt]s|\.d\.[cm]?ts|-lock\.[a-z]+)$/i,
  ],
  ['script', /(?:^|\/)(?:manage|cli|__main__|seed|seeds|tasks|invoke)\.[a-z]+$/i],
  [
    'development',
    /(?:[._-](?:dev|development|local)\.[a-z]+|(?:^|\/)(?:dev|development|local)(?:[._-](?:settings|config|server))?\.[a-z]+)$/i,
  ],
];

/**
 * The role of a file by its path relative to its app, with `/`. A path says much but not all: a file under `bin/` that
 * listens is a server all the same, which the project decides.
 */
export function roleOf(path: string): FileRole {
  const place = withoutPackages(path);
  for (const [role, pattern] of folders) if (pattern.test(place)) return role;
  for (const [role, pattern] of names) if (pattern.test(path)) return role;
  return 'source';
}

/** Folders below a JVM source root are the parts of a package's name, such as `com.example`: they say nothing. */
function withoutPackages(path: string): string {
  const root = /^(.*\/)?src\/(?:main|test|\w+Test|\w+Main)\/(?:java|kotlin|scala|groovy)\//.exec(path)?.[0];
  return root === undefined ? path : root + path.slice(path.lastIndexOf('/') + 1);
}

/** True for what belongs to the app but for its tests and examples: only that says how it runs. */
export function isOwnCode(role: FileRole): boolean {
  return role !== 'test' && role !== 'example' && role !== 'generated';
}

/** True for a file that only tells how the app runs on a developer's machine or in tests, by its place and its name. */
export function isDevelopmentPath(path: string): boolean {
  const role = roleOf(path);
  return role === 'development' || role === 'test' || role === 'example' || isForDevelopment(path);
}

/** True for what its path says is for development, and for a Compose file beside one for production. */
export function isDevelopmentFile(path: string, paths: Iterable<string>): boolean {
  if (isDevelopmentPath(path)) return true;
  const compose = /^(.*\/)?((?:docker-)?compose)\.(ya?ml)$/.exec(path);
  const folder = compose?.[1] ?? '';
  return (
    compose !== null &&
    [...paths].some(
      (other) =>
        other.startsWith(folder) && /^(?:docker-)?compose[._-]prod(?:uction)?\.ya?ml$/.test(other.slice(folder.length)),
    )
  );
}
