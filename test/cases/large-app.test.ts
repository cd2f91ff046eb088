/** Work in large apps and files grows with their size. Steps are counted, never time: that depends on the machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../../server/src/analyze.ts';
import { App } from '../../server/src/apps.ts';
import type { Binding } from '../../server/src/facts/facts.ts';
import { languageFor, languageIdOf, viewOf } from '../../server/src/files.ts';
import { FolderFiles } from '../../server/src/folder-files.ts';
import { createProject, type FileSummary } from '../../server/src/semantics/project.ts';
import { wholeApp } from '../../server/src/semantics/reach.ts';
import { memoryHost, root } from '../harness/check.ts';

/** Far more than any of these takes, so that a search gone wild fails instead of hanging. */
const tooMany = 2_000_000;

class Steps {
  count = 0;

  take<T>(value: T): T {
    this.count++;
    if (this.count > tooMany) throw new Error(`more than ${tooMany} steps`);
    return value;
  }
}

/** A file's summary that counts how often a path or the imports in it are looked at. */
function counted(path: string, imports: FileSummary['imports'], steps: Steps, beside?: string): FileSummary {
  const plain: FileSummary = {
    uri: `${root}/${path}`,
    path,
    role: 'source',
    imports,
    sites: [],
    commands: [],
    buildsImage: false,
    deployments: [],
    ...(beside === undefined ? {} : { beside }),
  };
  return Object.defineProperties(plain, {
    path: { get: () => steps.take(path), enumerable: true },
    imports: { get: () => steps.take(imports), enumerable: true },
  });
}

type Shape = (index: number, count: number, steps: Steps) => FileSummary;

const shapes: Readonly<Record<string, Shape>> = {
  'files that reach the whole app': (index, _count, steps) =>
    counted(`src/p${index % 20}/F${index}.java`, [[`src/main/java/x/F${index}.java`], [wholeApp]], steps),
  'files that reach their folder': (index, _count, steps) =>
    counted(`p${index % 20}/f${index}.go`, [[`p${(index + 1) % 20}/`]], steps, `p${index % 20}/`),
  'files that import one another': (index, count, steps) =>
    counted(
      `src/f${index}.ts`,
      [1, 2, 3, 4, 5].map((next) => [`src/f${(index + next) % count}.tsx`, `src/f${(index + next) % count}.ts`]),
      steps,
    ),
  'files that import missing folders': (index, _count, steps) => counted(`f${index}.py`, [[`lib${index}/`]], steps),
};

function stepsFor(shape: Shape, count: number): number {
  const steps = new Steps();
  const files = Array.from({ length: count }, (_, index) => shape(index, count, steps));
  const [first] = files;
  assert.ok(first !== undefined);
  const range = { start: 0, end: 1 };
  const starts = files.slice(0, 3).map(({ path }) => ({
    words: ['node', path],
    form: 'exec' as const,
    name: 'web',
    range,
    role: 'start' as const,
    uri: `${root}/Procfile`,
  }));
  const site = { uri: first.uri, effect: 'listens' as const, name: 'x', label: 'x', kind: '', traits: [], range };
  const server: FileSummary = {
    ...counted('server.ts', [...first.imports, [wholeApp]], steps),
    sites: [{ ...site, subjects: [] }],
    commands: starts,
  };
  const project = createProject({
    root,
    complete: true,
    manifest: { dependencies: new Set(), developmentDependencies: new Set(), binaries: [] },
    containerized: true,
    files: [server, ...files],
  });
  for (const { uri } of files) {
    assert.equal(project.serves(uri), true);
    project.isImported(uri);
    project.programOf(uri);
  }
  return steps.count;
}

for (const [name, shape] of Object.entries(shapes)) {
  test(`a project of ${name} is made in steps that grow with the files`, () => {
    const few = stepsFor(shape, 400);
    const many = stepsFor(shape, 1600);
    assert.ok(many < 4.4 * few, `${few} steps for 400 files, ${many} for 1600`);
  });
}

/** Names that each get their values from all the others, `times` times over. */
function knot(times: number): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const lines = names.flatMap((name) =>
    names.flatMap((other) => Array.from({ length: times }, () => `${name} = ${other}.find(${other}, x[${other}])`)),
  );
  return `${lines.join('\n')}\nif a == "x"\n  b = a\nend\n`;
}

async function stepsInKnot(times: number): Promise<number> {
  const text = knot(times);
  const source = { uri: `${root}/knot.rb`, languageId: languageIdOf('knot.rb') ?? '', text };
  const facts = (await viewOf(source, memoryHost({})))?.facts;
  const language = languageFor(source.languageId)?.language;
  assert.ok(facts !== undefined && language !== undefined);
  const steps = new Steps();
  const bindings = facts.bindings.map((binding): Binding => {
    const { value } = binding;
    return Object.defineProperty({ ...binding }, 'value', { get: () => steps.take(value) });
  });
  assert.ok(bindings.length > 60 * times);
  const view = understand(source, { ...facts, bindings }, language);
  for (const { value, scope } of facts.bindings) {
    view.mentions(value, scope, 'environment-read');
    view.constant(value, scope);
    view.functionOf(value, scope);
    view.callsIn(scope);
    if (value.kind === 'name') view.named(value.path, scope);
  }
  for (const { condition, scope } of facts.branches) view.mentions(condition, scope, 'environment-name');
  for (const name of 'abcdefgh') {
    const path = [name];
    view.named(path, 0);
    view.options({ kind: 'name', path, range: { start: 0, end: 1 } }, 0);
  }
  return steps.count;
}

test('names that get their values from one another are followed once each', async () => {
  const few = await stepsInKnot(2);
  const many = await stepsInKnot(8);
  // Each of the names stands for four times as many values then, and is asked for four times as often.
  assert.ok(many < 18 * few, `${few} steps for ${64 * 2} values, ${many} for ${64 * 8}`);
});

test('typing what the rest of the app need not know of makes no project anew', async () => {
  const files = { 'a.ts': "import './b';\nrun();\n", 'b.ts': 'export const b = 1;\n', 'package.json': '{"name":"a"}' };
  const host = memoryHost(files);
  const app = new App(root);
  for (const name of Object.keys(files)) await app.load(`${root}/${name}`, host);
  app.complete();
  const before = app.project;
  const typed = await viewOf({ uri: `${root}/a.ts`, languageId: 'typescript', text: `\n\n${files['a.ts']}` }, host);
  assert.ok(typed !== undefined);
  assert.equal(app.take(typed), false);
  assert.equal(app.project, before);
  const moved = await viewOf({ uri: `${root}/a.ts`, languageId: 'typescript', text: "import './c';\n" }, host);
  assert.ok(moved !== undefined);
  assert.equal(app.take(moved), true);
  assert.notEqual(app.project, before);
});

test('a folder is listed once, however many of its apps are asked for', async () => {
  let lists = 0;
  const names = Array.from({ length: 50 }, (_, index) => [`p${index}/package.json`, `p${index}/main.ts`]).flat();
  const files = new FolderFiles({
    findFiles: () => {
      lists++;
      return Promise.resolve(names.map((name) => `${root}/${name}`));
    },
  });
  for (let index = 0; index < 50; index++) {
    assert.deepEqual(await files.ofApp(root, `${root}/p${index}`), [
      `${root}/p${index}/package.json`,
      `${root}/p${index}/main.ts`,
    ]);
  }
  assert.equal(lists, 1);
  files.forget();
  await files.of(root);
  assert.equal(lists, 2);
});
