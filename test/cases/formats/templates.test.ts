/** Texts that something fills in first are not checked, and the status says so; patches and overlays are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotRead } from '../../../server/src/files.ts';

const workload = 'kind: Deployment\nmetadata: { name: shop }\nspec:\n  replicas: 3\n';

const cases: readonly (readonly [path: string, text: string, reason: RegExp])[] = [
  ['deploy/templates/shop.yaml', 'kind: Deployment\nspec:\n  replicas: {{ .Values.replicas }}\n', /a template/],
  ['k8s/shop.yaml', 'kind: Deployment\n{% if a %}\n{% endif %}\n', /a template/],
  ['nginx.conf', 'listen {{ port }};\n', /a template/],
  ['k8s/kustomization.yaml', 'helmCharts:\n  - name: shop\n    valuesFile: values.yaml\n', /Helm's charts/],
  ['k8s/kustomization.yaml', 'images:\n  - name: shop\nhelmCharts:\n  - name: shop\n', /^$/],
  ['k8s/kustomization.yaml', 'resources: [shop.yaml]\n', /^$/],
  ['k8s/overlays/production/patch.yaml', workload, /^$/],
  ['k8s/overlays/production/patch.yaml', '- op: replace\n  path: /spec/replicas\n  value: 3\n', /^$/],
];

for (const [path, text, reason] of cases) {
  test(`${path}: ${text.split('\n', 2).join(' ')}`, () => {
    const source = { uri: `file:///app/${path}`, languageId: 'yaml', text };
    assert.match(whyNotRead(source, path, 1_000_000), reason);
  });
}
