import { isScalar, type Node } from 'yaml';
import type { DeployedPort, Deployment, Grace } from '../facts/deployment.ts';
import type { Binding, Command } from '../facts/facts.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { unsyncedReference } from './references.ts';
import { tolerant } from './tolerant.ts';
import { namedEntry, yamlCommand } from './yaml-command.ts';
import { firstPlace, yamlGrace } from './yaml-grace.ts';
import {
  contentOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
} from './yaml-tree.ts';

/** Render blueprints: the commands of services, and their variables as entries `services NAME envVars KEY`. */
export const format: Format = {
  name: 'render',
  home: 'manifest',
  idioms: { reference: unsyncedReference },
  languageId: 'yaml',
  globs: ['**/render.{yml,yaml}'],
  matches: (path) => /(?:^|\/)render\.ya?ml$/.test(path),
  read: tolerant((source) => {
    const documents = yamlDocuments(source.text);
    const services = documents.flatMap((document) =>
      itemsOf(document, nodeAt(document, document.root, 'services')).map((node) => ({ document, node })),
    );
    const bindings = services.flatMap(({ document, node }) => variables(document, node));
    return {
      deployments: services.flatMap(({ document, node }) => deploymentOf(document, node)),
      commands: services.flatMap(({ document, node }) => commandsOf(document, node)),
      bindings,
      literals: literalsIn(bindings),
      comments: yamlComments(source.text),
    };
  }),
};

/** Keys of a service that hold a command (Render's Blueprint specification). */
const commandKeys: readonly (readonly [string, Command['role']])[] = [
  ['buildCommand', 'build'],
  ['preDeployCommand', 'release'],
  ['initialDeployHook', 'release'],
  ['startCommand', 'start'],
  ['dockerCommand', 'start'],
];

function commandsOf(document: YamlDocument, service: Node): readonly Command[] {
  const name = nameOf(document, service);
  const isScheduled = scalarText(nodeAt(document, service, 'type')) === 'cron';
  return commandKeys.flatMap(([key, role]) => {
    const command = yamlCommand(document, nodeAt(document, service, key), 'shell');
    if (command === undefined) return [];
    return [{ ...command, name, role: isScheduled && role === 'start' ? 'other' : role }];
  });
}

/** A service that is built from its folder, and the disk that it keeps (Render's Blueprint specification). */
function deploymentOf(document: YamlDocument, service: Node): readonly Deployment[] {
  if (nodeAt(document, service, 'image') !== undefined) return [];
  const mount = scalarText(nodeAt(document, service, 'disk', 'mountPath'));
  return [
    {
      name: nameOf(document, service),
      range: rangeOf(document, service),
      build: scalarText(nodeAt(document, service, 'rootDir')) ?? '.',
      grace: graceOf(document, service),
      ports: portsOf(document, service),
      ...(mount === undefined ? {} : { mounts: [mount] }),
    },
  ];
}

/** Where Render looks for the app: the port that it is given (render.com/docs/web-services, "Port binding"). */
function portsOf(document: YamlDocument, service: Node): readonly DeployedPort[] {
  return itemsOf(document, nodeAt(document, service, 'envVars')).flatMap((item): DeployedPort[] => {
    const value = scalarText(nodeAt(document, item, 'key')) === 'PORT' ? nodeAt(document, item, 'value') : undefined;
    const port = scalarText(value);
    if (port === undefined || !isScalar(value) || !/^\d+$/.test(port)) return [];
    return [
      { port, use: 'listens', setting: 'PORT', range: contentOf(document.text, value, rangeOf(document, value)) },
    ];
  });
}

/** render.com/docs/blueprint-spec, `maxShutdownDelaySeconds`: half a minute unless it is set. */
function graceOf(document: YamlDocument, service: Node): Grace {
  const setting = 'maxShutdownDelaySeconds';
  const named = nodeAt(document, service, 'name') ?? service;
  const platform = { setting, seconds: 30, spent: 0, suffix: '', owner: rangeOf(document, named) };
  return yamlGrace(document, service, platform, firstPlace(document, service));
}

function variables(document: YamlDocument, service: Node): readonly Binding[] {
  const prefix = ['services', nameOf(document, service), 'envVars'];
  return itemsOf(document, nodeAt(document, service, 'envVars')).flatMap(
    (item) => namedEntry(document, item, prefix, { name: 'key', value: 'value' }) ?? [],
  );
}

function nameOf(document: YamlDocument, service: Node): string {
  return scalarText(nodeAt(document, service, 'name')) ?? '';
}
