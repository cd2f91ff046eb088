import type { Binding } from '../facts/facts.ts';
import type { Idioms, Rewrite } from '../facts/idioms.ts';
import { wholeLines } from '../text/list-edit.ts';
import type { Format } from './format.ts';
import { appenderEntries, appendersIn } from './log-appenders.ts';
import { tolerant } from './tolerant.ts';
import { attributeOf, xmlComments, xmlElements } from './xml-elements.ts';

/**
 * Logback, Log4j, log4net and NLog: the appenders and targets in use, each as an entry `appender CLASS file` with the path for
 * its value. What only development profiles use is left out.
 */
export const format: Format = {
  name: 'log-xml',
  idioms: {
    rewrite: ({ remedy, setting, text }) => (remedy === 'console' ? toConsole(text, setting) : undefined),
  } satisfies Idioms,
  languageId: 'xml',
  globs: ['**/logback*.xml', '**/log4j*.xml', '**/{nlog,NLog,log4net}*.config'],
  matches: (path) => /(?:^|\/)(?:(?:logback|log4j)[^/]*\.xml|(?:nlog|log4net)(?:[._-][^/]*)?\.config)$/i.test(path),
  read: tolerant(({ text }) => ({
    bindings: appenderEntries(text, xmlElements(text)),
    comments: xmlComments(text),
  })),
};

/** Parts of Logback's file appenders that its console appender does not have. */
const onlyForFiles = /^(?:file|append|prudent|lazy|bufferSize|rollingPolicy|triggeringPolicy)$/;

/** Logback's appender becomes one for the console, without what only files have; none where the console has the lines already. */
function toConsole(text: string, setting: Binding | undefined): Rewrite | undefined {
  const elements = xmlElements(text);
  const element = elements.find(({ nameRange }) => nameRange.start === setting?.nameRange.start);
  const className = element === undefined ? undefined : attributeOf(element, 'class');
  if (element === undefined || className === undefined) return undefined;
  if (elements.some((one) => /ConsoleAppender$/.test(attributeOf(one, 'class')?.value ?? ''))) return undefined;
  if (appendersIn(elements).filter(({ kind }) => kind.endsWith('FileAppender')).length > 1) return undefined;
  const gone = elements.filter((one) => one.around === element && onlyForFiles.test(one.name));
  const lines = gone.map((one) => wholeLines(text, one.range) ?? one.range);
  const edits = [
    { range: className.range, newText: 'ch.qos.logback.core.ConsoleAppender' },
    ...lines.map((range) => ({ range, newText: '' })),
  ];
  return { title: 'Log to the console', safety: 'safe', edits, imports: [] };
}
