import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isManifest, readManifests } from '../../../server/src/semantics/manifest.ts';
import { holdsFor } from '../../../server/src/semantics/manifest-test.ts';
import type { Manifest } from '../../../server/src/semantics/project.ts';

function versionIn({ versions }: Manifest, name: string): string | undefined {
  return versions?.get(name);
}

function settingIn({ settings }: Manifest, name: string): string | undefined {
  return settings?.get(name);
}

const pom = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <!-- <dependency><groupId>no</groupId></dependency> -->
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.3.4</version>
    <relativePath/>
  </parent>
  <artifactId>shop</artifactId>
  <properties><quarkus.version>3.15.1</quarkus.version></properties>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>io.quarkus.platform</groupId>
        <artifactId>quarkus-bom</artifactId>
        <version>\${quarkus.version}</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-web</artifactId>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.11.0</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
</project>
`;

test('pom.xml: dependencies, and versions from parent, properties and platforms', () => {
  const found = readManifests([{ path: 'pom.xml', text: pom }]);
  assert.deepEqual([...found.dependencies], ['org.springframework.boot:spring-boot-starter-web']);
  assert.deepEqual([...found.developmentDependencies], ['org.junit.jupiter:junit-jupiter']);
  assert.equal(versionIn(found, 'org.springframework.boot'), '3.3.4');
  assert.equal(versionIn(found, 'io.quarkus.platform'), '3.15.1');
});

test('pom.xml: broken text says less and never throws', () => {
  for (let length = 0; length < pom.length; length += 7)
    readManifests([{ path: 'pom.xml', text: pom.slice(0, length) }]);
  assert.deepEqual([...readManifests([{ path: 'pom.xml', text: '</a></b><project' }]).dependencies], []);
});

const gradle = `
plugins {
  id 'java'
  id 'org.springframework.boot' version '3.4.1'
}
def jettyVersion = '12.0.14'
dependencies {
  implementation 'org.springframework.boot:spring-boot-starter-web'
  implementation "org.eclipse.jetty:jetty-server:\${jettyVersion}"
  implementation group: 'io.javalin', name: 'javalin', version: '6.3.0'
  implementation(platform("io.micronaut.platform:micronaut-platform:4.6.3"))
  // implementation 'no.such:thing:1'
  testImplementation 'org.mockito:mockito-core:5.14.0'
}
`;

test('build.gradle: dependencies in both notations, plugins and platforms', () => {
  const found = readManifests([{ path: 'build.gradle', text: gradle }]);
  assert.deepEqual(
    [...found.dependencies],
    [
      'org.springframework.boot:spring-boot-starter-web',
      'org.eclipse.jetty:jetty-server',
      'io.micronaut.platform:micronaut-platform',
      'io.javalin:javalin',
    ],
  );
  assert.deepEqual([...found.developmentDependencies], ['org.mockito:mockito-core']);
  assert.equal(versionIn(found, 'org.springframework.boot'), '3.4.1');
  assert.equal(versionIn(found, 'org.eclipse.jetty'), '12.0.14');
  assert.equal(versionIn(found, 'io.micronaut.platform'), '4.6.3');
});

test('build.gradle.kts and a version catalog', () => {
  const found = readManifests([
    {
      path: 'build.gradle.kts',
      text: 'plugins { id("org.springframework.boot") version "3.2.0" }\ndependencies { implementation("io.ktor:ktor-server-netty:3.0.1") }\n',
    },
    {
      path: 'gradle/libs.versions.toml',
      text: '[versions]\nboot = "3.4.0"\n[libraries]\nweb = { module = "org.springframework.boot:spring-boot-starter-web", version.ref = "boot" }\njunit = "org.junit:junit:5.0"\n',
    },
  ]);
  assert.deepEqual(
    [...found.dependencies],
    ['io.ktor:ktor-server-netty', 'org.springframework.boot:spring-boot-starter-web'],
  );
  assert.equal(versionIn(found, 'io.ktor'), '3.0.1');
  assert.equal(versionIn(found, 'org.springframework.boot:spring-boot-starter-web'), '3.4.0');
});

test('application settings: properties, nested and dotted YAML, profiles', () => {
  assert.ok(isManifest('src/main/resources/application.yml'));
  assert.ok(!isManifest('src/main/resources/application-dev.yml'));
  assert.ok(!isManifest('src/test/resources/application.properties'));
  const found = readManifests([
    {
      path: 'src/main/resources/application.properties',
      text: '# note\nserver.shutdown = graceful\n%prod.quarkus.shutdown.timeout=10\n',
    },
    {
      path: 'src/main/resources/application.yml',
      text: 'micronaut:\n  lifecycle.graceful-shutdown:\n    enabled: true\n---\nspring.config.activate.on-profile: dev\nserver:\n  shutdown: immediate\n',
    },
  ]);
  assert.equal(settingIn(found, 'server.shutdown'), 'graceful');
  assert.equal(settingIn(found, 'quarkus.shutdown.timeout'), '10');
  assert.equal(settingIn(found, 'micronaut.lifecycle.graceful-shutdown.enabled'), 'true');
});

test('what a row asks of the manifests', () => {
  const found = readManifests([
    { path: 'pom.xml', text: pom },
    { path: 'application.properties', text: 'server.shutdown=graceful' },
  ]);
  const of = 'org.springframework.boot';
  assert.ok(holdsFor(undefined, found));
  assert.ok(holdsFor({ depends: ['org.springframework.boot:*'], version: { of, before: '3.4' } }, found));
  assert.ok(!holdsFor({ version: { of, since: '3.4' } }, found));
  assert.ok(!holdsFor({ version: { of: 'unknown', before: '9' } }, found));
  assert.ok(!holdsFor({ depends: ['io.javalin:javalin'] }, found));
  assert.ok(holdsFor({ set: ['server.shutdown=graceful'] }, found));
  assert.ok(!holdsFor({ unset: ['server.shutdown'] }, found));
});

test('a module that others take in is no program', () => {
  const isLibrary = (path: string, text: string): boolean => readManifests([{ path, text }]).isLibrary === true;
  assert.ok(isLibrary('build.gradle', 'plugins {\n  id "java-library"\n  id "maven-publish"\n}\n'));
  assert.ok(isLibrary('build.gradle.kts', 'plugins {\n    `java-library`\n}\n'));
  assert.ok(!isLibrary('build.gradle', 'plugins {\n  id "java-library"\n  id "application"\n}\n'));
  assert.ok(!isLibrary('build.gradle.kts', 'plugins {\n    `java-library`\n    application\n}\n'));
  assert.ok(!isLibrary('build.gradle', 'plugins {\n  id "maven-publish"\n  id "org.springframework.boot"\n}\n'));
  assert.ok(!isLibrary('build.gradle', 'plugins {\n  id "java"\n}\n'));
  const built = (artifact: string, packaging: string): string =>
    `<project><packaging>${packaging}</packaging><build><plugins><plugin><artifactId>${artifact}</artifactId></plugin></plugins></build></project>`;
  assert.ok(isLibrary('pom.xml', built('maven-compiler-plugin', 'maven-plugin')));
  assert.ok(isLibrary('pom.xml', built('maven-bundle-plugin', 'jar')));
  assert.ok(!isLibrary('pom.xml', built('maven-bundle-plugin', 'war')));
  assert.ok(!isLibrary('pom.xml', built('maven-compiler-plugin', 'jar')));
});
