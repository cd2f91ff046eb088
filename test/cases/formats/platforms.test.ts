import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../../server/src/formats/index.ts';
import { commandsIn, entriesIn, read } from './reading.ts';

const bothLineBreaks = (text: string): readonly string[] => [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`];

test('which format reads a file', () => {
  const expected: [string, string | undefined][] = [
    ['Procfile', 'procfile'],
    ['web/Procfile.prod', 'procfile'],
    ['Procfiles', undefined],
    ['package.json', 'package-json'],
    ['package-lock.json', undefined],
    ['app.json', 'app-json'],
    ['fly.toml', 'fly'],
    ['fly.staging.toml', 'fly'],
    ['butterfly.toml', undefined],
    ['render.yaml', 'render'],
    ['deploy/render.yaml', 'render'],
    ['k8s/web.yaml', 'kubernetes'],
    ['deploy/base/worker.yml', 'kubernetes'],
    ['web-deployment.yaml', 'kubernetes'],
    ['deployment.yml', 'kubernetes'],
    ['.github/workflows/test.yml', 'github-actions'],
    ['.github/workflows/deployment.yml', 'github-actions'],
    ['.github/dependabot.yml', undefined],
    ['action.yml', 'github-actions'],
    ['.gitlab-ci.yml', 'gitlab-ci'],
    ['ci/test.gitlab-ci.yml', 'gitlab-ci'],
    ['.gitignore', 'ignore-list'],
    ['.env', 'env-file'],
    ['deploy/prod.env', 'env-file'],
    ['.env.test', undefined],
    ['server.pem', 'credential-file'],
    ['public.pem', undefined],
    ['mkdocs.yml', undefined],
    ['k8s/notes.txt', undefined],
    ['uwsgi.ini', 'uwsgi'],
    ['app.uwsgi.ini', 'uwsgi'],
    ['php.ini', 'php-settings'],
    ['docker/php-fpm.d/www.conf', 'php-settings'],
    ['php-fpm.conf', 'php-settings'],
    ['graphpower.ini', undefined],
    ['supervisord.conf', 'supervisor'],
    ['supervisor/web.conf', 'supervisor'],
    ['nginx.conf', 'nginx'],
    ['nginx/sites-enabled/shop.conf', 'nginx'],
    ['templates/default.conf', undefined],
    ['docker/nginx/templates/default.conf.template', 'nginx'],
    ['nginx.conf.j2', undefined],
    ['src/main/resources/application.yml', 'application-settings'],
    ['application-prod.properties', 'application-settings'],
    ['k8s/application.yml', 'kubernetes'],
    ['webapplication.yml', undefined],
    ['log4j2.properties', 'log-properties'],
    ['conf/logging.properties', 'log-properties'],
    ['messages.properties', undefined],
    ['logback-spring.xml', 'log-xml'],
    ['log4j2-prod.xml', 'log-xml'],
    ['NLog.config', 'log-xml'],
    ['nlog.Production.config', 'log-xml'],
    ['web.config', 'dotnet-config'],
    ['Web.Release.config', 'dotnet-config'],
    ['packages.config', undefined],
    ['src/appsettings.Production.json', 'dotnet-settings'],
    ['config/settings.json', undefined],
    ['config/database.yml', 'rails-settings'],
    ['docker/httpd.conf', 'httpd'],
    ['serverless.yml', 'serverless'],
    ['template.yaml', 'serverless'],
    ['vercel.json', 'serverless'],
    ['netlify.toml', 'serverless'],
    ['Pipfile', 'pipfile'],
    ['pyproject.toml', 'pyproject'],
    ['app/build.gradle', 'gradle'],
    ['src/Shop.csproj', 'dotnet-project'],
    ['Directory.Packages.props', 'dotnet-project'],
    ['logging.ini', 'log-ini'],
    ['config/logging.conf', 'log-ini'],
    ['catalog.ini', undefined],
    ['src/main/resources/log4j2.json', 'log-yaml'],
    ['logging_config.json', 'log-yaml'],
    ['docker/apache2/sites-available/shop.conf', 'httpd'],
    ['000-default.conf', 'httpd'],
    ['haproxy.cfg', 'haproxy'],
    ['proxy.cfg', undefined],
    ['traefik.toml', 'traefik'],
    ['traefik/dynamic.yml', 'traefik'],
    ['traefik/docker-compose.yml', 'compose'],
    ['prisma/schema.prisma', 'prisma'],
    ['ormconfig.json', 'database-json'],
    ['database.yml', undefined],
    ['pom.xml', 'pom'],
    ['log4rs.yaml', 'log-yaml'],
    ['config/logging.yml', 'log-yaml'],
    ['start.sh', 'shell'],
    ['docker-entrypoint.sh', 'shell'],
    ['docker/entrypoint', 'shell'],
    ['run-worker.sh', 'shell'],
    ['prestart.sh', 'shell'],
    ['bin/start-web', 'shell'],
    ['deploy.sh', undefined],
    ['start.js', undefined],
    ['start/index.ts', undefined],
    ['running.sh', undefined],
  ];
  for (const [path, name] of expected) {
    const format = formatOf(path);
    assert.equal(format?.isGeneral === true ? undefined : format?.name, name, path);
  }
});

test('Procfile', () => {
  const text =
    '# web: old\nrelease: python manage.py migrate\nweb: gunicorn app.wsgi --log-file - \n\nworker-1:node "my worker.js"\nnot a line\n: x\nempty:\n';
  for (const variant of bothLineBreaks(text)) {
    assert.deepEqual(commandsIn('Procfile', variant), [
      'release shell release: python|manage.py|migrate @ "python manage.py migrate"',
      'start shell web: gunicorn|app.wsgi|--log-file|- @ "gunicorn app.wsgi --log-file -"',
      'start shell worker-1: node|my worker.js @ "node \\"my worker.js\\""',
    ]);
    assert.equal(read('Procfile', variant).comments[0]?.text, '# web: old');
  }
  assert.deepEqual(commandsIn('Procfile.dev', 'web: flask run'), ['other shell web: flask|run @ "flask run"']);
  assert.deepEqual(commandsIn('Procfile', 'web: web'), ['start shell web: web @ "web"']);
  assert.deepEqual(commandsIn('Procfile', ''), []);
});

test('package.json', () => {
  const text = JSON.stringify(
    {
      name: 'x',
      scripts: {
        start: 'node "dist/main.js"',
        'start:prod': 'NODE_ENV=production node x',
        'start:dev': 'nest start --watch',
        dev: 'next dev',
        build: 'tsc -p .',
        postinstall: 'prisma generate',
        prestart: 'npm run build',
        test: 'vitest',
        serve: 'node x && echo done',
        list: ['node'],
        empty: '',
      },
    },
    null,
    2,
  );
  for (const variant of bothLineBreaks(text))
    assert.deepEqual(commandsIn('package.json', variant), [
      'start shell start: node|dist/main.js @ "\\"node \\\\\\"dist/main.js\\\\\\"\\""',
      'start shell start:prod: NODE_ENV=production|node|x @ "\\"NODE_ENV=production node x\\""',
      'other shell start:dev: nest|start|--watch @ "\\"nest start --watch\\""',
      'other shell dev: next|dev @ "\\"next dev\\""',
      'build shell build: tsc|-p|. @ "\\"tsc -p .\\""',
      'build shell postinstall: prisma|generate @ "\\"prisma generate\\""',
      'other shell prestart: npm|run|build @ "\\"npm run build\\""',
      'other shell test: vitest @ "\\"vitest\\""',
      'start shell serve: node|x|&&|echo|done @ "\\"node x && echo done\\""',
    ]);
  assert.deepEqual(commandsIn('package.json', '{"scripts": {"start": "node a", "x": }'), [
    'start shell start: node|a @ "\\"node a\\""',
  ]);
  for (const broken of ['', '[]', '{"scripts": "start"}', '{"scripts": {"start"', 'null'])
    assert.deepEqual(commandsIn('package.json', broken), [], broken);
});

test('app.json', () => {
  const text =
    '{ "scripts": { "postdeploy": "rake db:seed" }, "env": { "A": "1", "B": { "value": "x$Y", "description": "d" }, "C": { "generator": "secret" } } }';
  assert.deepEqual(commandsIn('app.json', text), ['release shell postdeploy: rake|db:seed @ "\\"rake db:seed\\""']);
  assert.deepEqual(entriesIn('app.json', text), [
    'env A = "1" @ A / "1"',
    'env B = "x$Y" @ B / "x$Y"',
    'env C = unknown @ C / C',
  ]);
});

test('fly.toml', () => {
  const text = `app = "x" # name
[deploy]
  release_command = "python manage.py migrate" # first
[env]
  PORT = "8080"
  MODE = 'a # b'
  COUNT = 3
[processes]
web = "gunicorn 'my app:app'"
"odd name" = """
node worker.js"""
# old = "node old.js"
[experimental]
cmd = [
  "node",
  "x", # last
]
[[services]]
  cmd = "no"
`;
  for (const variant of bothLineBreaks(text)) {
    const lines = commandsIn('fly.toml', variant).map((line) => line.replaceAll('\\r\\n', '\\n'));
    assert.deepEqual(lines, [
      'release exec release_command: python|manage.py|migrate @ "\\"python manage.py migrate\\""',
      'start exec web: gunicorn|my app:app @ "\\"gunicorn \'my app:app\'\\""',
      'start exec odd name: node|worker.js @ "\\"\\"\\"\\nnode worker.js\\"\\"\\""',
      'start exec cmd: node|x @ "[\\n  \\"node\\",\\n  \\"x\\", # last\\n]"',
    ]);
    assert.deepEqual(entriesIn('fly.toml', variant), [
      'env PORT = "8080" @ PORT / "8080"',
      'env MODE = "a # b" @ MODE / \'a # b\'',
      'env COUNT = unknown @ COUNT / 3',
    ]);
  }
  assert.deepEqual(commandsIn('fly.toml', '[processes]\nbad = "open\nweb = "node x"\nworse = [ "a",\n'), [
    'start exec web: node|x @ "\\"node x\\""',
  ]);
});

test('render.yaml', () => {
  const text = `services:
  - type: web
    name: api
    buildCommand: pip install -r requirements.txt
    startCommand: gunicorn app:app && echo bye
    preDeployCommand: python manage.py migrate
    envVars:
      - key: PYTHON_VERSION
        value: 3.12.1
      - key: SECRET
        generateValue: true
      - fromGroup: shared
  - type: cron
    name: nightly
    startCommand: python nightly.py
`;
  for (const variant of bothLineBreaks(text)) {
    assert.deepEqual(commandsIn('render.yaml', variant), [
      'build shell api: pip|install|-r|requirements.txt @ "pip install -r requirements.txt"',
      'release shell api: python|manage.py|migrate @ "python manage.py migrate"',
      'start shell api: gunicorn|app:app|&&|echo|bye @ "gunicorn app:app && echo bye"',
      'other shell nightly: python|nightly.py @ "python nightly.py"',
    ]);
    assert.deepEqual(entriesIn('render.yaml', variant), [
      'services api envVars PYTHON_VERSION = "3.12.1" @ PYTHON_VERSION / 3.12.1',
      'services api envVars SECRET = unknown @ SECRET / SECRET',
    ]);
  }
});

test('Kubernetes', () => {
  const text = `apiVersion: v1
kind: Service
spec: {}
---
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      initContainers:
        - name: migrate
          command: [python, manage.py, migrate]
      containers:
        - name: app
          image: me/app
          command: ["sh", "-c"]
          args: ["exec gunicorn app:app"]
          env:
            - { name: LOG_LEVEL, value: debug }
            - name: PASSWORD
              valueFrom: { secretKeyRef: { name: s, key: k } }
        - name: arguments
          args: [--port, "80"]
        - name: image-only
---
kind: CronJob
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: night, command: [node, n.js] }] } } } } }
---
kind: Job
spec: { template: { spec: { containers: [{ name: once, command: [node, o.js] }] } } }
`;
  for (const variant of bothLineBreaks(text)) {
    assert.deepEqual(commandsIn('k8s/all.yaml', variant), [
      'release exec migrate: python|manage.py|migrate @ "[python, manage.py, migrate]"',
      'start exec app: sh|-c|exec gunicorn app:app @ "[\\"sh\\", \\"-c\\"]"',
      'start exec arguments: --port|80 @ "[--port, \\"80\\"]"',
      'other exec night: node|n.js @ "[node, n.js]"',
      'release exec once: node|o.js @ "[node, o.js]"',
    ]);
    assert.deepEqual(entriesIn('k8s/all.yaml', variant), [
      'containers app image = "me/app" @ image / me/app',
      'containers app env LOG_LEVEL = "debug" @ LOG_LEVEL / debug',
      'containers app env PASSWORD = unknown @ PASSWORD / PASSWORD',
    ]);
  }
  assert.deepEqual(commandsIn('k8s/a.yaml', 'kind: Deployment\nspec: {{ .Values.x }}\n'), []);
  assert.deepEqual(commandsIn('k8s/a.yaml', 'kind: ConfigMap\ndata: { command: node }\n'), []);
});

test('Supervisor and uWSGI', () => {
  const text = `; command=no
[supervisord]
nodaemon=true
[program:web]
command = gunicorn app:app ; the server
  --bind :80
environment=A="1"
# command=old
[eventlistener:x]
command=python listener.py
`;
  for (const variant of bothLineBreaks(text)) {
    const commands = read('supervisord.conf', variant).commands;
    assert.deepEqual(
      commands.map((command) => [command.role, command.name, ...command.words]),
      [['start', 'web', 'gunicorn', 'app:app', '--bind', ':80']],
    );
    assert.ok(entriesIn('supervisord.conf', variant).includes('supervisord nodaemon = "true" @ nodaemon / true'));
    assert.deepEqual(
      read('supervisord.conf', variant).comments.map((comment) => comment.text),
      ['; command=no', '# command=old'],
    );
  }
  assert.deepEqual(entriesIn('uwsgi.ini', '[uwsgi]\r\nmodule = app:app\r\ndie-on-term = true\r\n#x=1\r\nbroken\r\n'), [
    'uwsgi module = "app:app" @ module / app:app',
    'uwsgi die-on-term = "true" @ die-on-term / true',
  ]);
});
