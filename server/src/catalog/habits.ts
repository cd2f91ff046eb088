/** What a command does that has its place elsewhere in a release. */
export type Habit = 'installs' | 'builds' | 'fetches-code' | 'migrates' | 'daemonizes' | 'writes-pid-file';

/** A way to call a program by which it does such a thing. */
export interface HabitRow {
  /** The program's name without folder, extension and version. */
  readonly program: string;
  /** Words of which each must follow, in this order but not at once. */
  readonly words?: readonly string[];
  /** Options of which one must be given, alone or with `=` and a value. */
  readonly options?: readonly string[];
  /** Words with which the program does no such thing. */
  readonly unless?: readonly string[];
  readonly habit: Habit;
  /** True when the option takes the next word for its value. */
  readonly takesValue?: boolean;
}

function rows(habit: Habit, lines: Readonly<Record<string, readonly string[]>>): readonly HabitRow[] {
  return Object.entries(lines).flatMap(([program, calls]) =>
    calls.map((call): HabitRow => ({ program, ...(call === '' ? {} : { words: call.split(' ') }), habit })),
  );
}

/** Package managers that put what the app needs in place, by their own documentation. */
const installs = rows('installs', {
  npm: ['install', 'ci', 'i'],
  pnpm: ['install', 'i'],
  yarn: ['install'],
  bun: ['install'],
  pip: ['install'],
  pip3: ['install'],
  uv: ['sync', 'pip install'],
  poetry: ['install'],
  pipenv: ['install', 'sync'],
  pdm: ['install', 'sync'],
  bundle: ['install'],
  gem: ['install'],
  composer: ['install', 'update'],
  'apt-get': ['install'],
  apt: ['install'],
  apk: ['add'],
  go: ['mod download', 'get'],
  dotnet: ['restore'],
});

const builds = rows('builds', {
  npm: ['run build'],
  pnpm: ['run build', 'build'],
  yarn: ['run build', 'build'],
  bun: ['run build'],
  next: ['build'],
  nuxt: ['build'],
  nuxi: ['build'],
  nest: ['build'],
  vite: ['build'],
  webpack: [''],
  rollup: ['-c'],
  strapi: ['build'],
  astro: ['build'],
  ng: ['build'],
  tsup: [''],
  go: ['build', 'install'],
  cargo: ['build', 'install'],
  mvn: ['package', 'install', 'compile'],
  mvnw: ['package', 'install', 'compile'],
  gradle: ['build', 'bootJar', 'assemble'],
  gradlew: ['build', 'bootJar', 'assemble'],
  dotnet: ['build', 'publish'],
  'manage.py': ['collectstatic', 'compilemessages'],
  rails: ['assets:precompile'],
  rake: ['assets:precompile'],
  php: ['artisan optimize', 'artisan config:cache'],
});

/** typescriptlang.org/docs/handbook/compiler-options: some options only tell something. */
const compilers: readonly HabitRow[] = [
  { program: 'tsc', unless: ['--version', '-v', '--help', '-h', '--init', '--showConfig'], habit: 'builds' },
];

/** Names that teams give the script of the manifest that migrates. */
const scripts =
  'migrate db:migrate migrate:deploy migrate:latest migrate:up migrate:prod migration:run migrations:run prisma:migrate'.split(
    ' ',
  );
const ofScripts = Object.fromEntries(
  ['npm', 'pnpm', 'yarn', 'bun'].map((program) => [program, scripts.map((script) => `run ${script}`)]),
);

/** Schema migrations, by each tool's own documentation. */
const migrations = rows('migrates', {
  ...ofScripts,
  'manage.py': ['migrate'],
  'django-admin': ['migrate'],
  alembic: ['upgrade'],
  flask: ['db upgrade'],
  rails: ['db:migrate', 'db:prepare'],
  rake: ['db:migrate'],
  prisma: ['migrate deploy', 'db push'],
  knex: ['migrate:latest'],
  'sequelize-cli': ['db:migrate'],
  sequelize: ['db:migrate'],
  typeorm: ['migration:run'],
  'typeorm-ts-node-commonjs': ['migration:run'],
  'drizzle-kit': ['migrate', 'push'],
  'node-pg-migrate': ['up'],
  'db-migrate': ['up'],
  php: ['artisan migrate', 'bin/console doctrine:migrations:migrate'],
  goose: ['up'],
  migrate: ['up'],
  dbmate: ['up', 'migrate'],
  atlas: ['migrate apply'],
  flyway: ['migrate'],
  liquibase: ['update'],
  dotnet: ['ef database update'],
  diesel: ['migration run'],
  sqlx: ['migrate run'],
});

const daemons: readonly HabitRow[] = [
  // docs.gunicorn.org/en/stable/settings.html: daemon, pidfile
  { program: 'gunicorn', options: ['--daemon', '-D'], habit: 'daemonizes' },
  { program: 'gunicorn', options: ['--pid', '-p'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'uwsgi', options: ['--daemonize', '-d', '--daemonize2'], takesValue: true, habit: 'daemonizes' },
  { program: 'uwsgi', options: ['--pidfile', '--pidfile2'], takesValue: true, habit: 'writes-pid-file' },
  // docs.celeryq.dev/en/stable/userguide/daemonizing.html
  { program: 'celery', options: ['--detach', '-D'], habit: 'daemonizes' },
  { program: 'celery', words: ['multi', 'start'], habit: 'daemonizes' },
  { program: 'celery', options: ['--pidfile'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'unicorn', options: ['-D', '--daemonize'], habit: 'daemonizes' },
  { program: 'puma', options: ['--pidfile'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'thin', words: ['start'], options: ['-d', '--daemonize'], habit: 'daemonizes' },
  { program: 'thin', options: ['-P', '--pid'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'rails', words: ['server'], options: ['-d', '--daemon'], habit: 'daemonizes' },
  { program: 'rails', words: ['s'], options: ['-d', '--daemon'], habit: 'daemonizes' },
  { program: 'rails', words: ['server'], options: ['-P', '--pid'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'rails', words: ['s'], options: ['-P', '--pid'], takesValue: true, habit: 'writes-pid-file' },
  // pm2.keymetrics.io/docs/usage/docker-pm2-nodejs: pm2-runtime is the one for containers
  // rack/server.rb, shoryuken/runner.rb; github.com/collectiveidea/delayed_job, "Running Jobs": `run` stays in front
  { program: 'rackup', options: ['-D', '--daemonize'], habit: 'daemonizes' },
  { program: 'rackup', options: ['-P', '--pid'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'shoryuken', options: ['-d', '--daemon'], habit: 'daemonizes' },
  { program: 'shoryuken', options: ['-P', '--pidfile'], takesValue: true, habit: 'writes-pid-file' },
  { program: 'delayed_job', words: ['start'], habit: 'daemonizes' },
  // docs.twisted.org/en/stable/core/howto/basics.html: twistd runs as a daemon unless it is told not to
  { program: 'twistd', unless: ['-n', '--nodaemon', '-no', '-noy', '-ny'], habit: 'daemonizes' },
  // tomcat.apache.org/tomcat-10.1-doc/RUNNING.txt: `run` stays in front
  { program: 'catalina', words: ['start'], habit: 'daemonizes' },
  { program: 'pm2', words: ['start'], unless: ['--no-daemon', '--attach'], habit: 'daemonizes' },
  { program: 'forever', words: ['start'], habit: 'daemonizes' },
  { program: 'php-fpm', options: ['-D', '--daemonize'], habit: 'daemonizes' },
  { program: 'apachectl', words: ['start'], unless: ['-DFOREGROUND', '-D'], habit: 'daemonizes' },
  { program: 'apache2ctl', words: ['start'], unless: ['-DFOREGROUND', '-D'], habit: 'daemonizes' },
  { program: 'service', words: ['start'], habit: 'daemonizes' },
  { program: 'systemctl', words: ['start'], habit: 'daemonizes' },
];

const fetches: readonly HabitRow[] = [
  { program: 'git', words: ['clone'], habit: 'fetches-code' },
  { program: 'git', words: ['pull'], habit: 'fetches-code' },
  { program: 'svn', words: ['checkout'], habit: 'fetches-code' },
];

export const habits: readonly HabitRow[] = [
  ...installs,
  ...builds,
  ...compilers,
  ...migrations,
  ...daemons,
  ...fetches,
];

/** Options of `git clone` that say which commit is taken; without one the same file gives another app each time. */
export const pinningOptions: readonly string[] = ['--branch', '-b', '--revision'];
