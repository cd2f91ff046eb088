import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { DeployedPort, Deployment, Grace } from '../facts/deployment.ts';
import type { Binding, Command } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { lineBreakIn, lineStartBefore } from '../text/source.ts';
import { fileName, isDevelopmentName, isForDevelopment } from '../text/place.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { jsonRange, jsonTree, jsonValue, propertiesAt, stringOf } from './json-tree.ts';
import { tolerant } from './tolerant.ts';

/**
 * Task definitions of Amazon ECS: what their containers run, and their variables as entries `containers NAME env KEY`, with
 * `image` and `stopTimeout` beside them. Source: docs.aws.amazon.com/AmazonECS, "Task definition parameters".
 */
export const format: Format = {
  name: 'ecs-task',
  home: 'manifest',
  languageId: 'json',
  globs: ['**/*task*def*.json'],
  matches: (path) => /^(?:[^/]*[._-])?task[-_.]?def(?:inition)?s?(?:[._-][^/]*)?\.json$/i.test(fileName(path)),
  read: tolerant(({ uri, text }) => {
    const found = itemsAt(jsonTree(text), 'containerDefinitions').map((node) =>
      readContainer(text, node, isForDevelopment(uri)),
    );
    const bindings = found.flatMap((container) => container.bindings);
    return {
      commands: found.flatMap((container) => container.commands),
      deployments: found.map((container) => container.deployment),
      bindings,
      literals: literalsIn(bindings),
    };
  }),
};

interface ContainerFacts {
  readonly deployment: Deployment;
  readonly commands: readonly Command[];
  readonly bindings: readonly Binding[];
}

function readContainer(text: string, node: Node, forDevelopment: boolean): ContainerFacts {
  const at = (key: string): Node | undefined => findNodeAtLocation(node, [key]);
  const name = stringOf(at('name')) ?? '';
  const image = stringOf(at('image'));
  const isStart = !forDevelopment && !isDevelopmentName(name) && at('essential')?.value !== false;
  const words = [...itemsAt(node, 'entryPoint'), ...itemsAt(node, 'command')];
  const [first] = words;
  const last = words.at(-1);
  const command = first === undefined || last === undefined ? undefined : wordsOf(words, name, isStart);
  return {
    deployment: {
      name,
      range: jsonRange(node),
      ...(image === undefined ? {} : { image }),
      ports: itemsAt(node, 'portMappings').flatMap(portOf),
      ...(at('environmentFiles') === undefined ? {} : { hasOtherVariables: true }),
      ...(isStart ? { grace: graceOf(text, node) } : {}),
    },
    commands: command === undefined ? [] : [command],
    bindings: [
      ...propertiesAt(node)
        .filter(({ key }) => key === 'image' || key === 'stopTimeout')
        .flatMap(({ key, keyRange, value }) => {
          const range = jsonRange(value);
          const number = text.slice(range.start, range.end);
          const given =
            value.type === 'number'
              ? ({ kind: 'text', text: number, range, content: range } as const)
              : jsonValue(text, value);
          return given === undefined ? [] : [entry(['containers', name, key], keyRange, given)];
        }),
      ...['environment', 'secrets'].flatMap((key) =>
        itemsAt(node, key).flatMap((item) => variableOf(text, item, ['containers', name, 'env'])),
      ),
    ],
  };
}

/** `{ "name": …, "value": … }`; the value of a secret is kept elsewhere. */
function variableOf(text: string, item: Node, prefix: readonly string[]): readonly Binding[] {
  const properties = propertiesAt(item);
  const name = properties.find(({ key }) => key === 'name')?.value;
  const key = stringOf(name);
  if (name === undefined || key === undefined) return [];
  const value = properties.find((one) => one.key === 'value')?.value;
  const range = { start: name.offset + 1, end: name.offset + name.length - 1 };
  const given = value === undefined ? undefined : jsonValue(text, value);
  return [entry([...prefix, key], range, given ?? { kind: 'unknown', range })];
}

function wordsOf(nodes: readonly Node[], name: string, isStart: boolean): Command {
  const places = nodes.map(jsonRange);
  const range: Range = { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
  const words = nodes.map((node) => stringOf(node) ?? '');
  return { words, places, range, form: 'exec', name, role: isStart ? 'start' : 'other', isFirstProcess: true };
}

function portOf(item: Node): readonly DeployedPort[] {
  const port: unknown = findNodeAtLocation(item, ['containerPort'])?.value;
  const node = findNodeAtLocation(item, ['containerPort']);
  const isUdp = findNodeAtLocation(item, ['protocol'])?.value === 'udp';
  if (node === undefined || typeof port !== 'number' || isUdp) return [];
  return [{ port: String(port), use: 'listens', setting: 'containerPort', range: jsonRange(node) }];
}

/** Thirty seconds unless `stopTimeout` says otherwise (ContainerDefinition, `stopTimeout`). */
function graceOf(text: string, node: Node): Grace {
  const setting = 'stopTimeout';
  const own = findNodeAtLocation(node, [setting]);
  const seconds: unknown = own?.value;
  if (own !== undefined) {
    const range = jsonRange(own);
    const known = typeof seconds === 'number' ? { seconds, edit: { range, before: '', after: '' } } : undefined;
    return { setting, seconds: Infinity, spent: 0, range, isSet: true, ...known };
  }
  const [first] = propertiesAt(node);
  const name = propertiesAt(node).find(({ key }) => key === 'name') ?? first;
  const range = name?.keyRange ?? jsonRange(node);
  const grace: Grace = { setting, seconds: 30, spent: 0, range, isSet: false };
  if (first === undefined) return grace;
  const start = first.keyRange.start - 1;
  const before = text.slice(lineStartBefore(text, start), start);
  // Beside the others on their line, or on a line of its own as they are.
  const after = /^\s*$/.test(before) ? `,${lineBreakIn(text)}${before}` : ', ';
  return { ...grace, edit: { range: { start, end: start }, before: `"${setting}": `, after } };
}

function itemsAt(root: Node | undefined, key: string): readonly Node[] {
  const node = root === undefined ? undefined : findNodeAtLocation(root, [key]);
  return node?.type === 'array' ? (node.children ?? []) : [];
}
