import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { secretKeyReference } from './references.ts';
import { fileName } from '../text/place.ts';
import { commentsOf, documentsAlone } from './yaml-chunks.ts';
import { isManifestTemplate, whyTemplate } from './template.ts';
import { tolerant } from './tolerant.ts';
import { changesIn } from './kubernetes-changes.ts';
import { claimOf } from './kubernetes-scaling.ts';
import { settingsOf } from './kubernetes-settings.ts';
import { readWorkload } from './kubernetes-workload.ts';
import { routeOf } from './yaml-ports.ts';
import { itemsOf, nodeAt, scalarText, yamlComments, yamlDocuments, type YamlDocument } from './yaml-tree.ts';

/**
 * Kubernetes manifests: `command` and `args` of the containers of workloads, and their environment as entries
 * `containers NAME env KEY`, with `containers NAME image` beside them. Annotations are entries `annotations` and the parts
 * of their names between dots; the pod's grace period and a Service's affinity have their keys. Templates (`{{ }}`) are not YAML yet and give nothing.
 */
export const format: Format = {
  name: 'kubernetes',
  home: 'manifest',
  idioms: { reference: secretKeyReference },
  languageId: 'yaml',
  globs: ['**/*.{yml,yaml}'],
  // A name alone does not make a manifest, so the places where they are kept must help.
  matches: (path) =>
    /\.ya?ml$/i.test(path) &&
    PLACE.test(path) &&
    !/^(?:(?:docker-)?compose|render\b|kustomization\.)/.test(fileName(path)),
  whyNotRead: (text) => (isManifestTemplate(text) ? whyTemplate(text) : ''),
  pieces: (text) => (isManifestTemplate(text) ? undefined : documentsAlone(text)),
  commentsBeside: commentsOf,
  read: tolerant((source) => {
    if (isManifestTemplate(source.text)) return {};
    const documents = yamlDocuments(source.text);
    const resources = documents.flatMap((document) => resourcesIn(document).map((root) => ({ document, root })));
    const found = resources.flatMap(({ document, root }) => readWorkload(document, root));
    const claims = resources.flatMap(({ document, root }) => claimOf(document, root));
    const bindings = [
      ...found.flatMap((container) => container.bindings),
      ...resources.flatMap(({ document, root }) => settingsOf(document, root)),
      ...documents.flatMap((document) => changesIn(document, document.root)),
    ].sort((a, b) => a.range.start - b.range.start);
    return {
      commands: found.flatMap((container) => container.commands),
      deployments: found.map((container) => container.deployment),
      routes: resources.flatMap(({ document, root }) =>
        scalarText(nodeAt(document, root, 'kind')) === 'Service' ? (routeOf(document, root) ?? []) : [],
      ),
      ...(claims.length === 0 ? {} : { claims }),
      bindings,
      literals: literalsIn(bindings),
      comments: yamlComments(source.text),
    };
  }),
};

const PLACE =
  /(?:^|\/)(?:(?:\.?k8s|kube|kubernetes|kustomize|manifests?|deploy(?:ments?)?|base|overlays|infra)\/|(?:[^/]*[._-])?(?:k8s|kubernetes|deployment|statefulset|daemonset|cronjob|job)(?:[._-][^/]*)?$)/i;

/** The resources of a document: itself, or the items of a List. */
function resourcesIn(document: YamlDocument): readonly unknown[] {
  const isList = scalarText(nodeAt(document, document.root, 'kind')) === 'List';
  return isList ? itemsOf(document, nodeAt(document, document.root, 'items')) : [document.root];
}
