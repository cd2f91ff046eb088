import { DockerfileParser, Label, type Arg, type Env, type Instruction } from 'dockerfile-ast';
import type { Binding, Command } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { shellWords } from '../text/shell-words.ts';
import { lineStarts } from '../text/source.ts';
import { entry, literalsIn, textValue } from './entry.ts';
import type { Format } from './format.ts';
import { fileName, isDevelopmentName, isForDevelopment } from '../text/place.ts';
import { shippedOf, stageBelow, stageName, stagesOf, unsignaled, type Stage } from './dockerfile-stages.ts';
import { tolerant } from './tolerant.ts';
import { joinedPlaces } from './yaml-command.ts';

/**
 * Dockerfiles. CMD and ENTRYPOINT start the app in the stage that is built by default; elsewhere they are `other`.
 * RUN commands are `build`; ENV and ARG give entries `ENV NAME` and `ARG NAME`, FROM, EXPOSE, COPY, ADD and STOPSIGNAL
 * entries of their own name, one for each word; the name of a stage stands before its FROM, and before the ENV of one for
 * development.
 */
export const format: Format = {
  name: 'dockerfile',
  home: 'image',
  languageId: 'dockerfile',
  globs: ['**/{Dockerfile,Containerfile}*', '**/*.{dockerfile,Dockerfile}'],
  matches: (path) => /^(?:(?:Dockerfile|Containerfile)(?:[._-].+)?|.+\.dockerfile)$/i.test(fileName(path)),
  read: tolerant((source) => {
    // A byte order mark would become part of the first instruction's name; a space keeps all offsets.
    const text = source.text.replace(/^\uFEFF/, ' ');
    const file = DockerfileParser.parse(text);
    const starts = lineStarts(text);
    const instructions = file.getInstructions();
    const stages = stagesOf(instructions);
    const reader: Reader = {
      stages: new Set(stages.map(({ name }) => name.toLowerCase())),
      text,
      escape: file.getEscapeCharacter() === '`' ? '`' : '\\',
      range: ({ start, end }) => ({
        start: (starts[start.line] ?? text.length) + start.character,
        end: (starts[end.line] ?? text.length) + end.character,
      }),
    };
    const bindings = [
      ...workingFolder(reader, instructions),
      ...inheritedSignal(reader, stages),
      ...instructions.flatMap((instruction) => words(reader, instruction)),
      ...file.getARGs().flatMap((instruction) => buildArgument(reader, instruction)),
      ...file.getENVs().flatMap((instruction) => environment(reader, instruction, nameAround(stages, instruction))),
      ...instructions.flatMap((one) => (one instanceof Label ? pairs(reader, one, ['LABEL']) : [])),
    ].sort((a, b) => a.range.start - b.range.start);
    return {
      commands: commands(reader, instructions, isForDevelopment(source.uri)),
      steps: instructions.flatMap((instruction) => healthCheck(reader, instruction)),
      bindings,
      literals: literalsIn(bindings),
      comments: file.getComments().map((comment) => {
        const range = reader.range(comment.getRange());
        return { text: text.slice(range.start, range.end), range };
      }),
    };
  }),
};

interface Reader {
  readonly text: string;
  readonly escape: '\\' | '`';
  range(range: ReturnType<Instruction['getRange']>): Range;
  /** Names of build stages, in lower case. */
  readonly stages: ReadonlySet<string>;
}

function commands(reader: Reader, instructions: readonly Instruction[], forDevelopment: boolean): readonly Command[] {
  const stages = stagesOf(instructions);
  const shipped = shippedOf(stages);
  const { entrypoint, cmd } = shipped === undefined ? {} : startOf(reader, stages, shipped);
  return instructions.flatMap((instruction) => {
    const command = commandOf(reader, instruction);
    if (command === undefined) return [];
    if (command.role === 'build') return [command];
    const start = forDevelopment ? 'other' : 'start';
    if (instruction === cmd && entrypoint !== undefined) return [combined(reader, entrypoint, command, start)];
    if (instruction === cmd) return [{ ...command, role: start }];
    if (instruction === entrypoint) return cmd === undefined ? [{ ...command, role: start }] : [];
    return [command];
  });
}

/** The name of the stage that an instruction stands in; empty where it has none. */
function nameAround(stages: readonly Stage[], instruction: Instruction): string {
  return stages.find(({ instructions }) => instructions.includes(instruction))?.name ?? '';
}

/** Where the app starts, as one entry `WORKDIR`: of several, each is below the one before unless it is absolute. */
function workingFolder(reader: Reader, instructions: readonly Instruction[]): readonly Binding[] {
  const stages = stagesOf(instructions);
  const given: Instruction[] = [];
  for (let stage = shippedOf(stages); stage !== undefined; stage = stageBelow(stages, stage))
    given.unshift(...stage.instructions.filter((instruction) => instruction.getKeyword() === 'WORKDIR'));
  const words = given.map((instruction) => instruction.getArguments()[0]?.getValue() ?? '');
  const start = words.findLastIndex((word) => word.startsWith('/'));
  const last = given.at(-1);
  if (start < 0 || last === undefined || words.some((word) => word.includes('$'))) return [];
  const range = reader.range(last.getRange());
  const text = words.slice(start).join('/').replace(/\/+$/, '');
  return [entry(['WORKDIR'], reader.range(last.getInstructionRange()), { kind: 'text', text, range, content: range })];
}

/** The image whose stop signal holds, as an entry `FROM signal`, where the file names none. */
function inheritedSignal(reader: Reader, stages: readonly Stage[]): readonly Binding[] {
  const from = unsignaled(stages);
  const image = from?.getArguments().find((argument) => !argument.getValue().startsWith('--'));
  if (from === undefined || image === undefined) return [];
  const range = reader.range(image.getRange());
  const name = ['FROM', 'signal'];
  return [
    entry(name, reader.range(from.getInstructionRange()), textValue(reader.text, image.getValue(), range, range)),
  ];
}

/**
 * The instructions that start a stage's container, its own or inherited. An ENTRYPOINT forgets the CMD of the stages
 * above it, and one in shell form ignores CMD (Dockerfile reference, "Understand how CMD and ENTRYPOINT interact").
 */
function startOf(
  reader: Reader,
  stages: readonly Stage[],
  shipped: Stage,
): { entrypoint?: Instruction; cmd?: Instruction } {
  let cmd: Instruction | undefined;
  let stage: Stage | undefined = shipped;
  for (let depth = 0; stage !== undefined && depth < stages.length; depth++) {
    const current: Stage = stage;
    cmd ??= current.instructions.findLast((instruction) => instruction.getKeyword() === 'CMD');
    const entrypoint = current.instructions.findLast((instruction) => instruction.getKeyword() === 'ENTRYPOINT');
    if (entrypoint !== undefined) {
      const ignoresCmd = commandOf(reader, entrypoint)?.form === 'shell';
      return ignoresCmd || cmd === undefined ? { entrypoint } : { entrypoint, cmd };
    }
    stage = stageBelow(stages, current);
  }
  return cmd === undefined ? {} : { cmd };
}

/** ENTRYPOINT and CMD as one command; its place is where the program stands: CMD, unless that holds only options. */
function combined(reader: Reader, entrypoint: Instruction, cmd: Command, role: Command['role']): Command {
  const entry = commandOf(reader, entrypoint);
  if (entry === undefined) return { ...cmd, role };
  const place = cmd.words[0]?.startsWith('-') === true ? entry : cmd;
  const words = [...entry.words, ...cmd.words];
  const { range, name } = place;
  return { words, ...joinedPlaces(entry, cmd), range, form: cmd.form, name, role, isFirstProcess: true };
}

function commandOf(reader: Reader, instruction: Instruction): Command | undefined {
  const name = instruction.getKeyword();
  if (name !== 'CMD' && name !== 'ENTRYPOINT' && name !== 'RUN') return undefined;
  const written = instruction.getArguments();
  // What follows RUN may start with flags such as `--mount=type=cache`.
  const first = written.find((argument) => name !== 'RUN' || !argument.getValue().startsWith('--'));
  const last = written.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const range = { start: reader.range(first.getRange()).start, end: reader.range(last.getRange()).end };
  const role = name === 'RUN' ? 'build' : 'other';
  const process = name === 'RUN' ? {} : { isFirstProcess: true as const };
  return { ...wordsWithin(reader, range), range, name, role, ...process };
}

function wordsWithin(reader: Reader, range: Range): Pick<Command, 'words' | 'places' | 'form'> {
  const list = stringList(reader, range);
  if (list !== undefined) {
    const places = stringPlaces(reader, range);
    return { words: list, ...(places.length === list.length ? { places } : {}), form: 'exec' };
  }
  const words = shellWords(reader.text, range, { escape: reader.escape, lineBreak: 'space' });
  return { words: words.map((word) => word.text), places: words.map((word) => word.range), form: 'shell' };
}

/** What `HEALTHCHECK … CMD` runs. */
function healthCheck(reader: Reader, instruction: Instruction): readonly Command[] {
  if (instruction.getKeyword() !== 'HEALTHCHECK') return [];
  const given = instruction.getArguments();
  const at = given.findIndex((argument) => argument.getValue().toUpperCase() === 'CMD');
  const [first, last] = [given[at + 1], given.at(-1)];
  if (at === -1 || first === undefined || last === undefined) return [];
  const range = { start: reader.range(first.getRange()).start, end: reader.range(last.getRange()).end };
  return [{ ...wordsWithin(reader, range), range, name: 'HEALTHCHECK', role: 'other' }];
}

/** Where the strings of a JSON array stand, with their quotes. */
function stringPlaces({ text }: Reader, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(/"(?:[^"\\]|\\.)*"/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The strings of the exec form. Text that is not a JSON array of strings is a shell command, as for Docker. */
function stringList(reader: Reader, range: Range): readonly string[] | undefined {
  const text = reader.text.slice(range.start, range.end);
  if (!text.startsWith('[')) return undefined;
  const joined = text
    .replace(/^[ \t]*#.*(?:\r\n?|\n)/gm, '')
    .replace(reader.escape === '`' ? /`[ \t]*(?:\r\n?|\n)/g : /\\[ \t]*(?:\r\n?|\n)/g, '');
  try {
    const list: unknown = JSON.parse(joined);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Instructions whose words are settings: ports, images, the files that are copied, the signal. */
const plain: ReadonlySet<string> = new Set(['EXPOSE', 'FROM', 'COPY', 'ADD', 'STOPSIGNAL']);

function words(reader: Reader, instruction: Instruction): readonly Binding[] {
  const keyword = instruction.getKeyword();
  if (!plain.has(keyword)) return [];
  const given = instruction.getArguments().filter((argument) => !argument.getValue().startsWith('--'));
  // What stands in a here-document is no file of the build.
  if (given.some((argument) => argument.getValue().startsWith('<<'))) return [];
  // The last word of COPY is where to; the words of FROM behind the image give the stage a name.
  const counted = keyword === 'FROM' ? given.slice(0, 1) : /^(?:COPY|ADD)$/.test(keyword) ? given.slice(0, -1) : given;
  const stage = keyword === 'FROM' ? stageName(instruction) : '';
  const isFromStage = instruction.getArguments().some((argument) => /^--from=/.test(argument.getValue()));
  return counted.flatMap((argument) => {
    // A stage of this file is no image.
    if (keyword === 'FROM' && reader.stages.has(argument.getValue().toLowerCase())) return [];
    const range = reader.range(argument.getRange());
    const value = textValue(reader.text, argument.getValue(), range, range);
    const name = isFromStage ? [keyword, 'from'] : keyword === 'FROM' && stage !== '' ? [stage, keyword] : [keyword];
    return [entry(name, reader.range(instruction.getInstructionRange()), value)];
  });
}

/** `ARG NAME=default` gives an entry `ARG NAME`. */
function buildArgument(reader: Reader, instruction: Arg): readonly Binding[] {
  const property = instruction.getProperty();
  const place = property?.getValueRange() ?? null;
  if (property === null || place === null) return [];
  const range = reader.range(place);
  const written = reader.text.slice(range.start, range.end);
  const isQuoted = written.length > 1 && /^(["']).*\1$/s.test(written);
  const content = isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
  const value = textValue(reader.text, property.getValue() ?? '', range, content);
  return [entry(['ARG', property.getName()], reader.range(property.getNameRange()), value)];
}

function environment(reader: Reader, instruction: Env, stage: string): readonly Binding[] {
  // What a stage for development sets is never released.
  return pairs(reader, instruction, isDevelopmentName(stage) ? [stage, 'ENV'] : ['ENV']);
}

function pairs(reader: Reader, instruction: Env | Label, path: readonly string[]): readonly Binding[] {
  return instruction.getProperties().flatMap((property) => {
    const place = property.getValueRange();
    if (place === null) return [];
    const range = reader.range(place);
    const written = reader.text.slice(range.start, range.end);
    const isQuoted = written.length > 1 && /^(["']).*\1$/s.test(written);
    const content = isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
    const value = textValue(reader.text, property.getValue() ?? '', range, content);
    return [entry([...path, property.getName()], reader.range(property.getNameRange()), value)];
  });
}
