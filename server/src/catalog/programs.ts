/** A program that starts an app. */
export interface ProgramRow {
  /** The name of the program, without folder, extension and version. */
  readonly program: string;
  /** Further words that must follow, in this order but not at once: `run` for `flask run`. */
  readonly words?: readonly string[];
  /** True when the program itself listens or consumes; false when it only runs code, which then decides. */
  readonly serves: boolean;
  /**
   * What happens on SIGTERM: `handled` when the program lets running work end, `unhandled` when it dies at once or does
   * not end, `unknown` when the code it runs decides.
   */
  readonly termination: 'handled' | 'unhandled' | 'unknown';
  /** The language of the app it runs, as the language readers are named. */
  readonly language?: 'javascript' | 'python' | 'php' | 'ruby';
  /** True for a reloader, a watcher or a development server, which has no place in production. */
  readonly developmentOnly?: boolean;
  /** Names of files whose presence shows that the app is run by this program. */
  readonly files?: readonly string[];
}

/**
 * Programs that start apps. Of rows with the same program the one with most matching words counts. Programs that serve
 * a built front end to a browser are left out on purpose (vite, react-scripts, ng): they say nothing of a service.
 */
export const programs: readonly ProgramRow[] = [
  // gunicorn settings and docs, "Signal Handling": TERM is a graceful shutdown.
  {
    program: 'gunicorn',
    serves: true,
    termination: 'handled',
    language: 'python',
    files: ['gunicorn.conf.py', 'gunicorn_config.py', 'gunicorn_conf.py'],
  },
  {
    program: 'gunicorn',
    words: ['--reload'],
    serves: true,
    termination: 'handled',
    language: 'python',
    developmentOnly: true,
  },
  { program: 'uvicorn', serves: true, termination: 'handled', language: 'python' },
  {
    program: 'uvicorn',
    words: ['--reload'],
    serves: true,
    termination: 'handled',
    language: 'python',
    developmentOnly: true,
  },
  { program: 'hypercorn', serves: true, termination: 'handled', language: 'python', files: ['hypercorn.toml'] },
  { program: 'daphne', serves: true, termination: 'handled', language: 'python' },
  // uWSGI 2.0 reloads on SIGTERM unless die-on-term is set (uWSGI docs, "Things to know").
  { program: 'uwsgi', serves: true, termination: 'unhandled', language: 'python', files: ['uwsgi.ini'] },
  { program: 'uwsgi', words: ['--die-on-term'], serves: true, termination: 'handled', language: 'python' },
  // waitress catches SystemExit and KeyboardInterrupt only.
  { program: 'waitress-serve', serves: true, termination: 'unhandled', language: 'python' },
  { program: 'granian', serves: true, termination: 'handled', language: 'python' },
  {
    program: 'granian',
    words: ['--reload'],
    serves: true,
    termination: 'handled',
    language: 'python',
    developmentOnly: true,
  },
  { program: 'sanic', serves: true, termination: 'handled', language: 'python' },
  { program: 'twistd', serves: true, termination: 'handled', language: 'python' },
  { program: 'twist', serves: true, termination: 'handled', language: 'python' },
  { program: 'pserve', serves: true, termination: 'unknown', language: 'python' },
  { program: 'fastapi', words: ['run'], serves: true, termination: 'handled', language: 'python' },
  {
    program: 'fastapi',
    words: ['dev'],
    serves: true,
    termination: 'handled',
    language: 'python',
    developmentOnly: true,
  },
  {
    program: 'flask',
    words: ['run'],
    serves: true,
    termination: 'unhandled',
    language: 'python',
    developmentOnly: true,
  },
  {
    program: 'manage.py',
    words: ['runserver'],
    serves: true,
    termination: 'unhandled',
    language: 'python',
    developmentOnly: true,
  },
  {
    program: 'django-admin',
    words: ['runserver'],
    serves: true,
    termination: 'unhandled',
    language: 'python',
    developmentOnly: true,
  },
  { program: 'functions-framework-python', serves: true, termination: 'handled', language: 'python' },
  { program: 'chainlit', words: ['run'], serves: true, termination: 'handled', language: 'python' },
  { program: 'streamlit', words: ['run'], serves: true, termination: 'handled', language: 'python' },
  // Workers: all of these end the running task first (warm shutdown).
  { program: 'celery', words: ['worker'], serves: true, termination: 'handled', language: 'python' },
  { program: 'celery', words: ['beat'], serves: true, termination: 'handled', language: 'python' },
  { program: 'rq', words: ['worker'], serves: true, termination: 'handled', language: 'python' },
  { program: 'rq', words: ['worker-pool'], serves: true, termination: 'handled', language: 'python' },
  { program: 'rqworker', serves: true, termination: 'handled', language: 'python' },
  { program: 'manage.py', words: ['rqworker'], serves: true, termination: 'handled', language: 'python' },
  { program: 'manage.py', words: ['qcluster'], serves: true, termination: 'handled', language: 'python' },
  { program: 'manage.py', words: ['run_huey'], serves: true, termination: 'handled', language: 'python' },
  { program: 'dramatiq', serves: true, termination: 'handled', language: 'python' },
  { program: 'arq', serves: true, termination: 'handled', language: 'python' },
  { program: 'huey_consumer', serves: true, termination: 'handled', language: 'python' },
  { program: 'taskiq', words: ['worker'], serves: true, termination: 'handled', language: 'python' },
  { program: 'faust', words: ['worker'], serves: true, termination: 'handled', language: 'python' },
  { program: 'python', serves: false, termination: 'unknown', language: 'python' },
  // Puma and Falcon finish requests on SIGTERM; for Unicorn and Thin it is the quick end, and QUIT the graceful one.
  { program: 'puma', serves: true, termination: 'handled', language: 'ruby', files: ['puma.rb'] },
  { program: 'pumactl', words: ['start'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'falcon', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'unicorn', serves: true, termination: 'unhandled', language: 'ruby', files: ['unicorn.rb'] },
  { program: 'thin', words: ['start'], serves: true, termination: 'unhandled', language: 'ruby' },
  { program: 'passenger', words: ['start'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'rackup', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'rails', words: ['server'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'rails', words: ['s'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'hanami', words: ['server'], serves: true, termination: 'handled', language: 'ruby' },
  // Workers: Sidekiq and its kin give the jobs at hand time to end, or put them back.
  { program: 'sidekiq', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'shoryuken', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'karafka', words: ['server'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'racecar', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'hutch', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'good_job', words: ['start'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'que', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'jobs', serves: true, termination: 'handled', language: 'ruby' },
  { program: 'rake', words: ['resque:work'], serves: true, termination: 'unhandled', language: 'ruby' },
  { program: 'rake', words: ['sneakers:run'], serves: true, termination: 'handled', language: 'ruby' },
  { program: 'ruby', serves: false, termination: 'unknown', language: 'ruby' },
  // Next.js from 14.1 on closes its server itself (vercel/next.js#60059).
  { program: 'next', words: ['start'], serves: true, termination: 'handled', language: 'javascript' },
  {
    program: 'next',
    words: ['dev'],
    serves: true,
    termination: 'handled',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'nuxt', words: ['start'], serves: true, termination: 'handled', language: 'javascript' },
  {
    program: 'nuxt',
    words: ['dev'],
    serves: true,
    termination: 'handled',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'nuxi', words: ['preview'], serves: true, termination: 'handled', language: 'javascript' },
  { program: 'remix-serve', serves: true, termination: 'handled', language: 'javascript' },
  { program: 'react-router-serve', serves: true, termination: 'handled', language: 'javascript' },
  // NestJS shutdown hooks are opt-in, so the code decides.
  { program: 'nest', words: ['start'], serves: true, termination: 'unknown', language: 'javascript' },
  {
    program: 'nest',
    words: ['start', '--watch'],
    serves: true,
    termination: 'unknown',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'fastify', words: ['start'], serves: true, termination: 'handled', language: 'javascript' },
  {
    program: 'fastify',
    words: ['start', '--watch'],
    serves: true,
    termination: 'handled',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'functions-framework', serves: true, termination: 'handled', language: 'javascript' },
  { program: 'moleculer-runner', serves: true, termination: 'handled', language: 'javascript' },
  { program: 'strapi', words: ['start'], serves: true, termination: 'unknown', language: 'javascript' },
  {
    program: 'strapi',
    words: ['develop'],
    serves: true,
    termination: 'unknown',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'medusa', words: ['start'], serves: true, termination: 'unknown', language: 'javascript' },
  // pm2-runtime answers SIGTERM by sending SIGINT to the app.
  {
    program: 'pm2-runtime',
    serves: true,
    termination: 'unknown',
    language: 'javascript',
    files: ['ecosystem.config.js', 'ecosystem.config.cjs'],
  },
  { program: 'pm2', words: ['start'], serves: true, termination: 'unknown', language: 'javascript' },
  { program: 'forever', words: ['start'], serves: true, termination: 'unknown', language: 'javascript' },
  { program: 'node', serves: false, termination: 'unknown', language: 'javascript' },
  {
    program: 'node',
    words: ['--watch'],
    serves: false,
    termination: 'unknown',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'bun', serves: false, termination: 'unknown', language: 'javascript' },
  { program: 'deno', words: ['run'], serves: false, termination: 'unknown', language: 'javascript' },
  { program: 'tsx', serves: false, termination: 'unknown', language: 'javascript' },
  {
    program: 'tsx',
    words: ['watch'],
    serves: false,
    termination: 'unknown',
    language: 'javascript',
    developmentOnly: true,
  },
  { program: 'ts-node', serves: false, termination: 'unknown', language: 'javascript', developmentOnly: true },
  { program: 'ts-node-esm', serves: false, termination: 'unknown', language: 'javascript', developmentOnly: true },
  { program: 'ts-node-dev', serves: false, termination: 'unknown', language: 'javascript', developmentOnly: true },
  { program: 'tsnd', serves: false, termination: 'unknown', language: 'javascript', developmentOnly: true },
  { program: 'nodemon', serves: false, termination: 'unknown', language: 'javascript', developmentOnly: true },
  { program: 'babel-node', serves: false, termination: 'unknown', language: 'javascript', developmentOnly: true },
  // php-fpm and Apache end at once on SIGTERM; the official images set the signal that drains (docker-library/php).
  { program: 'php-fpm', serves: true, termination: 'unknown', language: 'php' },
  { program: 'apache2-foreground', serves: true, termination: 'unknown', language: 'php' },
  { program: 'heroku-php-apache2', serves: true, termination: 'unknown', language: 'php' },
  { program: 'heroku-php-nginx', serves: true, termination: 'unknown', language: 'php' },
  { program: 'frankenphp', serves: true, termination: 'unknown', language: 'php' },
  { program: 'rr', words: ['serve'], serves: true, termination: 'handled', language: 'php' },
  { program: 'php', serves: false, termination: 'unknown', language: 'php' },
  { program: 'php', words: ['-S'], serves: true, termination: 'unhandled', language: 'php', developmentOnly: true },
  {
    program: 'php',
    words: ['artisan', 'serve'],
    serves: true,
    termination: 'unhandled',
    language: 'php',
    developmentOnly: true,
  },
  // laravel.com/docs/queues and /octane, symfony.com/doc/current/messenger.html: these end the job at hand first.
  { program: 'php', words: ['artisan', 'queue:work'], serves: true, termination: 'handled', language: 'php' },
  { program: 'php', words: ['artisan', 'horizon'], serves: true, termination: 'handled', language: 'php' },
  { program: 'php', words: ['artisan', 'octane:start'], serves: true, termination: 'handled', language: 'php' },
  {
    program: 'php',
    words: ['bin/console', 'messenger:consume'],
    serves: true,
    termination: 'handled',
    language: 'php',
  },
];
