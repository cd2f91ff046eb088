import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isManifest, manifestNames, readManifests } from '../../../server/src/semantics/manifest.ts';

function manifest(...files: [string, string][]) {
  const { settings, versions, ...found } = readManifests(files.map(([path, text]) => ({ path, text })));
  return {
    ...found,
    ...(settings === undefined || settings.size === 0 ? {} : { settings: Object.fromEntries(settings) }),
    ...(versions === undefined || versions.size === 0 ? {} : { versions: Object.fromEntries(versions) }),
    dependencies: [...found.dependencies],
    developmentDependencies: [...found.developmentDependencies],
  };
}

test('which files are manifests', () => {
  for (const name of manifestNames) assert.ok(isManifest(name), name);
  for (const path of ['requirements-dev.txt', 'dev-requirements.txt', 'requirements/base.txt', 'requirements.in'])
    assert.ok(isManifest(path), path);
  for (const path of ['package-lock.json', 'notes.txt', 'poetry.lock', 'src/setup.ts', 'requirements.md'])
    assert.ok(!isManifest(path), path);
});

test('package.json', () => {
  const text = JSON.stringify({
    name: '@me/App',
    private: true,
    type: 'module',
    main: './dist/main.js',
    bin: { one: './bin/one.js', two: 'bin/two.js', three: 3 },
    dependencies: { express: '5', 'Mixed.Case_name': '1' },
    optionalDependencies: { fsevents: '1' },
    peerDependencies: { react: '1' },
    devDependencies: { vitest: '4', express: '5' },
  });
  for (const variant of [text, `\uFEFF${text}`])
    assert.deepEqual(manifest(['package.json', variant]), {
      dependencies: ['express', 'Mixed.Case_name', 'fsevents', 'react'],
      developmentDependencies: ['vitest'],
      binaries: ['bin/one.js', 'bin/two.js'],
      name: '@me/App',
      isPrivate: true,
      isModule: true,
      main: 'dist/main.js',
    });
  assert.deepEqual(manifest(['package.json', '{"bin": "./cli.js", "type": "commonjs"}']).binaries, ['cli.js']);
  assert.equal(manifest(['package.json', '{"type": "commonjs"}']).isModule, false);
  assert.deepEqual(manifest(['package.json', '{"dependencies": {"a": "1", "b": ']).dependencies[0], 'a');
});

test('pyproject.toml', () => {
  const standard = `[project]
name = "My_App"
dependencies = ["Django[argon2]>=5 ; python_version > '3.9'", "psycopg2_binary==2", "x @ https://host/x.zip"] # more
classifiers = ["Private :: Do Not Upload"]
[project.optional-dependencies]
redis = ["redis>5"]
test = ["pytest"]
[project.scripts]
serve = "my_app.cli:main"
[dependency-groups]
lint = ["ruff", {include-group = "x"}]
[tool.uv]
dev-dependencies = ["mypy"]
[tool.pdm.dev-dependencies]
any = ["-e file:///x#egg=Local_Pkg", "black"]
`;
  for (const variant of [standard, standard.replaceAll('\n', '\r\n'), `\uFEFF${standard}`])
    assert.deepEqual(manifest(['pyproject.toml', variant]), {
      dependencies: ['django', 'psycopg2-binary', 'x', 'redis'],
      developmentDependencies: ['pytest', 'ruff', 'local-pkg', 'black', 'mypy'],
      binaries: ['my_app/cli.py', 'my_app/cli/__init__.py', 'src/my_app/cli.py', 'src/my_app/cli/__init__.py'],
      name: 'My_App',
      isPrivate: true,
      isModule: undefined,
      main: undefined,
    });
  const poetry = `[tool.poetry]
name = "app"
[tool.poetry.dependencies]
python = "^3.12"
Flask = "^3"
gunicorn = { version = "*", optional = true }
[tool.poetry.dev-dependencies]
pytest = "*"
[tool.poetry.group.docs.dependencies]
mkdocs = "*"
[tool.poetry.group.worker.dependencies]
celery = "*"
[tool.poetry.scripts]
a = { reference = "app:main", type = "console" }
`;
  const found = manifest(['pyproject.toml', poetry]);
  assert.deepEqual(found.dependencies, ['flask', 'gunicorn', 'celery']);
  assert.deepEqual(found.developmentDependencies, ['mkdocs', 'pytest']);
  assert.deepEqual(found.binaries.slice(0, 2), ['app.py', 'app/__init__.py']);
});

test('requirements', () => {
  const text = `# comment
Flask==3.0 # why
-r base.txt
--hash=sha256:x
gunicorn [gevent] >= 21 \\
    --hash=sha256:y
git+https://host/me/repo.git@main#egg=My.Repo
./local
https://host/file.whl
uvicorn~=0.3;python_version>"3"

zope.interface
`;
  const names = ['flask', 'gunicorn', 'my-repo', 'uvicorn', 'zope-interface'];
  for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
    assert.deepEqual(manifest(['requirements.txt', variant]).dependencies, names);
    for (const path of [
      'requirements-dev.txt',
      'requirements/test.txt',
      'dev-requirements.txt',
      'test_requirements.txt',
    ]) {
      assert.deepEqual(manifest([path, variant]).developmentDependencies, names, path);
      assert.deepEqual(manifest([path, variant]).dependencies, [], path);
    }
    assert.deepEqual(manifest(['requirements/production.txt', variant]).dependencies, names);
  }
});

test('setup.cfg, setup.py and Pipfile', () => {
  const cfg = `[metadata]
name = app
[options]
install_requires =
    Flask>=3
    # gone
    redis; python_version > "3"
[options.extras_require]
test =
    pytest
web = gunicorn
[options.entry_points]
console_scripts =
    app = app.cli:main
`;
  const read = manifest(['setup.cfg', cfg.replaceAll('\n', '\r\n')]);
  assert.deepEqual(read.dependencies, ['flask', 'redis', 'gunicorn']);
  assert.deepEqual(read.developmentDependencies, ['pytest']);
  assert.equal(read.binaries[0], 'app/cli.py');
  assert.equal(read.name, 'app');

  const py = `from setuptools import setup
# install_requires=["old"]
setup(
    name="app",
    install_requires=[
        "Flask>=3",  # "no"
        'redis[hiredis]',
    ],
    tests_require=["pytest"],
    entry_points={"console_scripts": ["app=app.cli:main"]},
    packages=find_packages(),
)
`;
  const setup = manifest(['setup.py', py]);
  assert.deepEqual(setup.dependencies, ['flask', 'redis']);
  assert.deepEqual(setup.developmentDependencies, ['pytest']);
  assert.equal(setup.binaries[0], 'app/cli.py');
  assert.deepEqual(manifest(['setup.py', 'install_requires=requirements']).dependencies, []);
  assert.deepEqual(manifest(['setup.py', 'setup(install_requires=["a", "b']).dependencies, ['a']);

  const pipfile = '[packages]\nFlask = "*"\nMy_Pkg = {git = "x"}\n[dev-packages]\npytest = "*"\n';
  assert.deepEqual(manifest(['Pipfile', pipfile]).dependencies, ['flask', 'my-pkg']);
  assert.deepEqual(manifest(['Pipfile', pipfile]).developmentDependencies, ['pytest']);
});

test('pom.xml', () => {
  const text = `<?xml version="1.0"?>
<project>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.2.1</version>
  </parent>
  <properties><kafka.version>3.7.0</kafka.version></properties>
  <!-- <dependencies><dependency><groupId>no</groupId></dependency></dependencies> -->
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka-clients</artifactId>
      <version>\${kafka.version}</version>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <scope>test</scope>
    </dependency>
  </dependencies>
</project>
`;
  const found = manifest(['pom.xml', text]);
  assert.deepEqual(found.dependencies, ['org.apache.kafka:kafka-clients']);
  assert.deepEqual(found.developmentDependencies, ['org.junit.jupiter:junit-jupiter']);
  assert.deepEqual(found.versions, {
    'org.springframework.boot': '3.2.1',
    'org.apache.kafka:kafka-clients': '3.7.0',
    'org.apache.kafka': '3.7.0',
  });
});

test('build.gradle and its version catalog', () => {
  const text = `plugins {
    id 'java'
    id 'org.springframework.boot' version '3.4.0'
}
def javalin = '6.1.3'
dependencies {
    implementation "io.javalin:javalin:$javalin"
    // implementation 'no:no:1'
    testImplementation 'org.mockito:mockito-core:5.0.0'
}
`;
  const found = manifest(['build.gradle', text]);
  assert.deepEqual(found.dependencies, ['io.javalin:javalin']);
  assert.deepEqual(found.developmentDependencies, ['org.mockito:mockito-core']);
  assert.equal(found.versions?.['org.springframework.boot'], '3.4.0');
  assert.equal(found.versions['io.javalin:javalin'], '6.1.3');
  const catalog = `[versions]
vertx = "4.5.1"
[libraries]
vertx-web = { module = "io.vertx:vertx-web", version.ref = "vertx" }
junit = "org.junit.jupiter:junit-jupiter:5.10.0"
`;
  const listed = manifest(['gradle/libs.versions.toml', catalog]);
  assert.deepEqual(listed.dependencies, ['io.vertx:vertx-web']);
  assert.deepEqual(listed.developmentDependencies, ['org.junit.jupiter:junit-jupiter']);
  assert.equal(listed.versions?.['io.vertx'], '4.5.1');
});

test('settings of applications', () => {
  const yaml = `# comment
server:
  port: \${PORT:8080} # with a default
  shutdown: "graceful"
spring:
  lifecycle: { timeout-per-shutdown-phase: 20s }
  banner: |
    server: none
      shutdown: none
  profiles:
    - one: two
  mvc.async.requestTimeout: 5
---
spring.config.activate.on-profile: dev
server:
  shutdown: immediate
`;
  for (const variant of [yaml, yaml.replaceAll('\n', '\r\n'), `\uFEFF${yaml}`])
    assert.deepEqual(manifest(['src/main/resources/application.yml', variant]).settings, {
      'server.port': '\${PORT:8080}',
      'server.shutdown': 'graceful',
      'spring.mvc.async.request-timeout': '5',
    });
  const properties = '# no\nserver.shutdown=graceful\n%prod.quarkus.shutdown.timeout = 30s\n! no\nempty\na.b: c\n';
  assert.deepEqual(manifest(['application.properties', properties]).settings, {
    'server.shutdown': 'graceful',
    'quarkus.shutdown.timeout': '30s',
    'a.b': 'c',
  });
  for (const path of ['application-dev.yml', 'src/test/resources/application.yml', 'config.yml'])
    assert.equal(manifest([path, yaml]).settings, undefined, path);
  for (const text of ['', ':', '- a', 'a:\n\tb: c', '"', '{', '---\n---', 'a: [1,\n 2]'])
    assert.equal(manifest(['application.yaml', text]).binaries.length, 0, text);
});

test('several files speak together, and a broken one is passed over', () => {
  const found = manifest(
    ['pyproject.toml', '[project\nbroken'],
    ['requirements.txt', 'flask'],
    ['requirements-dev.txt', 'flask\npytest'],
    ['package.json', '{"name": "front", "devDependencies": {"vite": "1"}}'],
  );
  assert.deepEqual(found.dependencies, ['flask']);
  assert.deepEqual(found.developmentDependencies, ['pytest', 'vite']);
  assert.equal(found.name, 'front');
  for (const text of [
    '',
    '\u0000',
    '[]',
    '{',
    'null',
    '[a]\nb = ',
    '"',
    'a = [',
    '[project]\ndependencies = 3\nscripts = "x"',
  ])
    for (const name of manifestNames) assert.ok(manifest([name, text]).binaries.length === 0, `${name}: ${text}`);
  assert.deepEqual(manifest().dependencies, []);
});

test('go.mod', () => {
  const text = `module example.com/acme/shop/v2 // the shop

go 1.25

require github.com/go-chi/chi/v5 v5.2.1

require (
	github.com/jackc/pgx/v5 v5.7.2
	golang.org/x/sys v0.30.0 // indirect
)

replace example.com/local => ../local
`;
  for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
    const { program, versions, dependencies } = manifest(['go.mod', variant]);
    assert.equal(program, 'shop');
    assert.deepEqual(dependencies, ['github.com/go-chi/chi/v5', 'github.com/jackc/pgx/v5']);
    assert.deepEqual(versions, { 'github.com/go-chi/chi/v5': '5.2.1', 'github.com/jackc/pgx/v5': '5.7.2' });
  }
  assert.equal(manifest(['Cargo.toml', '[package]\nname = "ledger"\n']).program, 'ledger');
});
