import type { Node } from 'yaml';
import type { Deployment, Grace } from '../facts/deployment.ts';
import type { Binding, Command } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { composeReference } from './references.ts';
import { fileName, isDevelopmentName, isForDevelopment } from '../text/place.ts';
import { tolerant } from './tolerant.ts';
import { commentsOf, entriesAlone } from './yaml-chunks.ts';
import { portAtEnd, portsAsked } from './yaml-ports.ts';
import { lastPlace, yamlGrace } from './yaml-grace.ts';
import { inheritedBy, isOverlay } from './compose-merge.ts';
import { anyHostPort, scalingLimits } from './compose-scaling.ts';
import { environmentEntries, joinedPlaces, yamlCommand } from './yaml-command.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  scalarValue,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
  type YamlEntry,
} from './yaml-tree.ts';

/**
 * Compose files. The command of a service, after its entrypoint, starts the app; other keys of a service are entries
 * `services NAME KEY`, with `environment` one level deeper.
 */
export const format: Format = {
  name: 'compose',
  home: 'manifest',
  idioms: { reference: composeReference, readsEnvFile: true, rewrite: anyHostPort },
  languageId: 'dockercompose',
  globs: ['**/{docker-compose,compose}*.{yml,yaml}'],
  matches: (path) => /^(?:docker-)?compose(?:[._-].+)?\.ya?ml$/i.test(fileName(path)),
  // What others wait for, and what only adds to another file, shows in the services together.
  pieces: (text) => {
    const services = text.includes('service_completed_successfully') ? undefined : entriesAlone(text, 'services');
    return services?.every(({ text: service }) => standsAlone.test(service)) === true ? services : undefined;
  },
  commentsBeside: commentsOf,
  read: tolerant((source) => {
    const forDevelopment = isForDevelopment(source.uri);
    const found = yamlDocuments(source.text).flatMap((document) => {
      const services = entriesOf(document, nodeAt(document, document.root, 'services'));
      const jobs = awaited(document, services);
      const overlaid = !forDevelopment && isOverlay(document, services) ? source.uri : undefined;
      return services.map((service) => {
        const facts = readService(document, service, forDevelopment, overlaid);
        return jobs.has(service.key) ? asJob(facts) : facts;
      });
    });
    const bindings = found.flatMap((service) => service.bindings);
    return {
      commands: found.flatMap((service) => service.commands),
      steps: found.flatMap((service) => service.steps),
      deployments: found.map((service) => service.deployment),
      bindings,
      literals: literalsIn(bindings),
      comments: yamlComments(source.text),
    };
  }),
};

/** What only a service has that adds to none of another file. */
const standsAlone = /^[ \t]+(?:image|build|extends|provider)[ \t]*:/m;

interface ServiceFacts {
  readonly deployment: Deployment;
  readonly commands: readonly Command[];
  readonly bindings: readonly Binding[];
  readonly steps: readonly Command[];
}

/** Services whose end others wait for (docs.docker.com/reference/compose-file/services/#depends_on): they run once. */
function awaited(document: YamlDocument, services: readonly YamlEntry[]): ReadonlySet<string> {
  const awaiting = services.flatMap(({ value }) => entriesOf(document, nodeAt(document, value, 'depends_on')));
  const ended = awaiting.filter(
    ({ value }) => scalarText(nodeAt(document, value, 'condition')) === 'service_completed_successfully',
  );
  return new Set(ended.map(({ key }) => key));
}

function asJob({ deployment, commands, ...facts }: ServiceFacts): ServiceFacts {
  const { name, range, build, image, mounts, workingFolder, inherits, replaces } = deployment;
  const rest = { build, image, mounts, workingFolder, inherits, replaces };
  const released = commands.map((command) =>
    command.role === 'start' ? { ...command, role: 'release' as const } : command,
  );
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...facts, deployment: { name, range, ...given }, commands: released };
}

function readService(
  document: YamlDocument,
  service: YamlEntry,
  forDevelopment: boolean,
  overlaid: string | undefined,
): ServiceFacts {
  const keys = entriesOf(document, service.value);
  return {
    deployment: { ...deploymentOf(document, service), ...inheritedBy(document, service, overlaid) },
    commands: startOf(document, service, forDevelopment),
    bindings: [...keys.flatMap((key) => settings(document, service.key, key)), ...scalingLimits(document, service)],
    steps: healthCheck(document, service),
  };
}

/** What asks the service whether it is well: words after `CMD`, or a shell's line. */
function healthCheck(document: YamlDocument, { key, value }: YamlEntry): readonly Command[] {
  const test = yamlCommand(document, nodeAt(document, value, 'healthcheck', 'test'), 'split');
  return test === undefined ? [] : [{ ...test, name: key, role: 'other' }];
}

/** What a service runs. A Dockerfile below the build context shows the app better than the context does. */
function deploymentOf(document: YamlDocument, { key, keyRange, value }: YamlEntry): Deployment {
  const build = nodeAt(document, value, 'build');
  const context =
    scalarText(build) ?? scalarText(nodeAt(document, build, 'context')) ?? (build === undefined ? undefined : '.');
  const dockerfile = scalarText(nodeAt(document, build, 'dockerfile')) ?? '';
  const image = scalarText(nodeAt(document, value, 'image'));
  const end = value === undefined ? keyRange.end : rangeOf(document, value).end;
  return {
    name: key,
    range: { start: keyRange.start, end },
    ...(context === undefined ? {} : { build: `${context}/${dockerfile.replace(/\/?[^/]*$/, '')}` }),
    ...(image === undefined ? {} : { image }),
    grace: graceOf(document, { key, keyRange, value }),
    ...portsOf(document, value),
    ...(nodeAt(document, value, 'env_file') === undefined ? {} : { hasOtherVariables: true }),
    ...foldersOf(document, value),
  };
}

/** Folders on named volumes; what is bound to a folder of the machine is for development. */
function foldersOf(document: YamlDocument, service: Node | undefined): Pick<Deployment, 'mounts' | 'workingFolder'> {
  const mounts = itemsOf(document, nodeAt(document, service, 'volumes')).flatMap((item) => {
    const [source = '', target] = scalarText(item)?.split(':') ?? [
      scalarText(nodeAt(document, item, 'source')),
      scalarText(nodeAt(document, item, 'target')),
    ];
    const isNamed =
      /^[\w-][\w.-]*$/.test(source) && (scalarText(nodeAt(document, item, 'type')) ?? 'volume') === 'volume';
    return isNamed && target?.startsWith('/') === true ? [target] : [];
  });
  const workingFolder = scalarText(nodeAt(document, service, 'working_dir'));
  return {
    ...(mounts.length === 0 ? {} : { mounts }),
    ...(workingFolder === undefined ? {} : { workingFolder }),
  };
}

/** Ports in the container: those published, exposed, and asked by the check of its health. */
function portsOf(document: YamlDocument, service: Node | undefined): Pick<Deployment, 'ports'> {
  const published = itemsOf(document, nodeAt(document, service, 'ports')).flatMap((item) => {
    const target = nodeAt(document, item, 'target') ?? item;
    const protocol = scalarText(nodeAt(document, item, 'protocol')) ?? 'tcp';
    return protocol === 'tcp' ? portAtEnd(document, target, 'ports') : [];
  });
  const exposed = itemsOf(document, nodeAt(document, service, 'expose')).flatMap((item) =>
    portAtEnd(document, item, 'expose'),
  );
  const test = nodeAt(document, service, 'healthcheck', 'test');
  const asked = [test, ...itemsOf(document, test)].flatMap((node) => portsAsked(document, node, 'healthcheck'));
  const ports = [...published, ...exposed, ...asked];
  return ports.length === 0 ? {} : { ports };
}

/** docs.docker.com/reference/compose-file/services/#stop_grace_period: ten seconds unless it is set. */
function graceOf(document: YamlDocument, service: YamlEntry): Grace {
  const setting = 'stop_grace_period';
  const given = { setting, seconds: 10, spent: 0, suffix: 's', owner: service.keyRange };
  return yamlGrace(document, service.value, given, lastPlace(document, service));
}

/** Compose splits strings itself, without a shell (Compose specification, `command`). */
function startOf(document: YamlDocument, service: YamlEntry, forDevelopment: boolean): readonly Command[] {
  const entrypoint = yamlCommand(document, nodeAt(document, service.value, 'entrypoint'), 'split');
  const command = yamlCommand(document, nodeAt(document, service.value, 'command'), 'split');
  const place = command?.words[0]?.startsWith('-') === true ? (entrypoint ?? command) : (command ?? entrypoint);
  if (place === undefined) return [];
  // `$$` is how Compose writes a dollar sign.
  const written = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  const words = written.map((word) => word.replaceAll('$$', '$'));
  const role = forDevelopment || isDevelopmentName(service.key) ? 'other' : 'start';
  // A shell's text with such signs does not stand as it is read, so that nothing in it has a place.
  const isVerbatim = !written.some((word) => word.includes('$$') && /\s/.test(word));
  const places = isVerbatim ? joinedPlaces(entrypoint, command) : {};
  return [{ words, ...places, range: place.range, form: place.form, name: service.key, role, isFirstProcess: true }];
}

function settings(document: YamlDocument, service: string, setting: YamlEntry): readonly Binding[] {
  const { key, value } = setting;
  if (key === 'command' || key === 'entrypoint') return [];
  const path = ['services', service, key];
  if (key === 'environment') return environmentEntries(document, value, path);
  if (key === 'build')
    return [
      ...plainSettings(document, setting, path),
      ...environmentEntries(document, nodeAt(document, value, 'args'), [...path, 'args']),
    ];
  // A label is called like a setting of the program that reads it.
  if (key === 'labels') {
    return environmentEntries(document, value, path).map((label) => ({
      ...label,
      name: label.name.flatMap((part) => part.split('.')),
    }));
  }
  return plainSettings(document, setting, path);
}

function plainSettings(document: YamlDocument, { keyRange, value }: YamlEntry, path: Path): readonly Binding[] {
  return [value, ...itemsOf(document, value)].flatMap((node) => {
    const given = scalarValue(document, node);
    return given === undefined ? [] : [entry(path, keyRange, given)];
  });
}
