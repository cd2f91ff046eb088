/** Local files are right where a deploy file keeps their folder on a volume, and nowhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const concerned = /^(?:processes\/(?:local-file-state|upload-to-disk)|backing-services\/embedded-database)$/;

async function reported(files: Files, path: string): Promise<string[]> {
  const { findings } = await check(files, path, 'strict');
  return findings.map(({ rule }) => rule).filter((rule) => concerned.test(rule));
}

const server = (path: string): string => `const fs = require('fs');
const app = require('express')();
app.post('/', (request, response) => {
  fs.writeFileSync('${path}', request.body);
});
app.listen(process.env.PORT);
`;
const compose = (volume: string, more = ''): string =>
  `services:\n  web:\n    build: .\n${more}    volumes:\n      - ${volume}\nvolumes: { store: {} }\n`;
const stateful = (volume: string, mount: string): string => `kind: StatefulSet
metadata: { name: shop }
spec:
  volumeClaimTemplates: [{ metadata: { name: claimed } }]
  template:
    spec:
      volumes:
        - name: shared
          persistentVolumeClaim: { claimName: shop }
        - name: scratch
          emptyDir: {}
        - name: host
          hostPath: { path: /srv }
      containers:
        - name: shop
          image: acme/shop:1
          volumeMounts: [{ name: ${volume}, mountPath: ${mount} }]
`;
const own = { 'package.json': '{ "name": "shop", "private": true }' };
const image = {
  Dockerfile: 'FROM node:22 AS base\nWORKDIR /usr\nFROM base\nWORKDIR src/app\nCMD ["node", "server.js"]\n',
};

/** Deploy files that keep `/srv/files`. */
const keeping: Readonly<Record<string, Files>> = {
  'a named volume': { 'compose.yaml': compose('store:/srv/files') },
  'a named volume that is only read elsewhere': { 'compose.yaml': compose('store:/srv/files/:rw') },
  'a volume in long form': { 'compose.yaml': compose('{ type: volume, source: store, target: /srv }') },
  'a claim': { 'k8s/shop.yaml': stateful('shared', '/srv/files') },
  "a claim of the workload's template": { 'k8s/shop.yaml': stateful('claimed', '/srv') },
  'a mount of Fly.io': { 'fly.toml': 'app = "shop"\n\n[mounts]\nsource = "store"\ndestination = "/srv/files"\n' },
  'a disk of Render': {
    'render.yaml':
      'services:\n  - type: web\n    name: shop\n    startCommand: node server.js\n    disk: { name: store, mountPath: /srv/files }\n',
  },
};

for (const [what, files] of Object.entries(keeping)) {
  test(`${what} keeps what is written there`, async () => {
    const at = (path: string) => reported({ ...own, ...files, 'server.js': server(path) }, 'server.js');
    assert.deepEqual(await at('/srv/files/cart.json'), []);
    assert.deepEqual(await at('/srv/../srv/files/cart.json'), []);
    assert.deepEqual(await at('/opt/files/cart.json'), ['processes/local-file-state']);
    assert.deepEqual(await at('/srv-files/cart.json'), ['processes/local-file-state']);
  });
}

/** Deploy files that do not. */
const losing: Readonly<Record<string, Files>> = {
  'a folder of the machine': { 'compose.yaml': compose('./files:/srv/files') },
  'a volume without a name': { 'compose.yaml': compose('/srv/files') },
  'a volume in memory': { 'compose.yaml': compose('{ type: tmpfs, target: /srv/files }') },
  "a developer's volume": { 'compose.override.yaml': compose('store:/srv/files') },
  'an empty folder for each pod': { 'k8s/shop.yaml': stateful('scratch', '/srv/files') },
  'a folder of the node': { 'k8s/shop.yaml': stateful('host', '/srv/files') },
  'the volume of another program': {
    'compose.yaml':
      'services:\n  db:\n    image: postgres:17\n    volumes: [store:/srv/files]\nvolumes: { store: {} }\n',
  },
};

for (const [what, files] of Object.entries(losing)) {
  test(`${what} keeps nothing`, async () => {
    const all = { ...own, ...files, 'server.js': server('/srv/files/cart.json') };
    assert.deepEqual(await reported(all, 'server.js'), ['processes/local-file-state']);
  });
}

test('a relative path counts from the folder where the app starts, if that is known', async () => {
  const volume = { 'compose.yaml': compose('store:/usr/src/app/files') };
  const at = (path: string, more: Files) =>
    reported({ ...own, ...volume, ...more, 'server.js': server(path) }, 'server.js');
  assert.deepEqual(await at('./files/cart.json', image), []);
  assert.deepEqual(await at('files/cart.json', image), []);
  assert.deepEqual(await at('out/cart.json', image), ['processes/local-file-state']);
  assert.deepEqual(await at('files/cart.json', {}), ['processes/local-file-state']);
  const moved = { 'compose.yaml': compose('store:/usr/src/app/files', '    working_dir: /usr/src/app\n') };
  assert.deepEqual(await at('files/cart.json', moved), []);
  const elsewhere = { 'compose.yaml': compose('store:/usr/src/app/files', '    working_dir: /srv\n') };
  assert.deepEqual(await at('files/cart.json', { ...image, ...elsewhere }), ['processes/local-file-state']);
});

test("a path from the program's folder leads onto the volume of that name", async () => {
  const volume = { ...own, ...image, 'compose.yaml': compose('store:/usr/src/app/files') };
  const at = (path: string) =>
    reported(
      { ...volume, 'src/server.js': server('x').replace("'x'", `require('path').join(__dirname, ${path})`) },
      'src/server.js',
    );
  assert.deepEqual(await at("'..', 'files', 'cart.json'"), []);
  assert.deepEqual(await at("'..', 'carts', 'cart.json'"), ['processes/local-file-state']);
});

test('uploads and databases on a volume are kept, too', async () => {
  const uploads = (folder: string): Files => ({
    ...own,
    'compose.yaml': compose('store:/srv/files'),
    'server.js': `const multer = require('multer');\nconst app = require('express')();\napp.use(multer({ dest: '${folder}' }).any());\napp.listen(process.env.PORT);\n`,
  });
  assert.deepEqual(await reported(uploads('/srv/files/new'), 'server.js'), []);
  assert.deepEqual(await reported(uploads('/srv/other'), 'server.js'), ['processes/upload-to-disk']);
  const database = (url: string): Files => ({
    'compose.yaml': compose('store:/srv/files'),
    'app.py': `from flask import Flask\nfrom sqlalchemy import create_engine\n\napp = Flask(__name__)\nengine = create_engine("${url}")\napp.run()\n`,
  });
  assert.deepEqual(await reported(database('sqlite:////srv/files/shop.db'), 'app.py'), []);
  assert.deepEqual(await reported(database('sqlite:////srv/shop.db'), 'app.py'), [
    'backing-services/embedded-database',
  ]);
  assert.deepEqual(await reported(database('sqlite:///shop.db'), 'app.py'), ['backing-services/embedded-database']);
});
