import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';

/** The console counterparts of what Rust's loggers write to files with, and handlers of one signal more. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'tracing-stdout': tracing,
  'log4rs-console': log4rs,
  'io-stdout': fern,
  'flexi-stdout': flexi,
  'simplelog-stdout': ({ call, text }) => {
    const writer = call?.args[2];
    return writer === undefined
      ? undefined
      : toStandardOutput({ range: writer.range, newText: 'std::io::stdout()' }, ...unused(text, 'File'));
  },
  'env-logger-stdout': ({ call, text }) => {
    const name =
      call === undefined ? undefined : /Pipe$/.exec(text.slice(call.calleeRange.start, call.calleeRange.end));
    return call === undefined || name === null || name === undefined
      ? undefined
      : toStandardOutput(
          { range: { start: call.calleeRange.end - 'Pipe'.length, end: call.range.end }, newText: 'Stdout' },
          ...unused(text, 'File'),
        );
  },
  'or-terminate': orTerminate,
};

function toStandardOutput(...edits: readonly Edit[]): Rewrite {
  return { title: 'Log to standard output instead', safety: 'safe', edits, imports: [] };
}

/** `?` or `.unwrap()` behind a call that may fail: what takes its place cannot. */
function withUnwrapping(text: string, { start, end }: Range): Range {
  const behind = /^\s*(?:\?|\.unwrap\(\)|\.expect\("[^"\n]*"\))/.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + behind.length };
}

/** A writer that is given to `non_blocking` is a value, one that `with_writer` gets may be the function that makes it. */
function tracing({ call, text }: RewritePlace): Rewrite | undefined {
  if (call === undefined) return undefined;
  const before = text.slice(Math.max(0, call.range.start - 120), call.range.start);
  const name = /\blet (?:mut )?(\w+)(?:: [\w:]+)? =\s*$/.exec(before)?.[1];
  const isUsedIn = (taker: string): boolean =>
    new RegExp(`\\b${taker}\\(\\s*$`).test(before) ||
    (name !== undefined && new RegExp(`\\b${taker}\\(\\s*${name}\\b`).test(text));
  const newText = isUsedIn('non_blocking') ? 'std::io::stdout()' : isUsedIn('with_writer') ? 'std::io::stdout' : '';
  if (newText === '') return undefined;
  const own = call.callee.at(-2) ?? '';
  return toStandardOutput(
    { range: call.range, newText },
    ...unused(text, /^[A-Z]/.test(own) ? own : (call.callee[0] ?? ''), ...(/^[A-Z]/.test(own) ? ['Rotation'] : [])),
  );
}

/** `FileAppender::builder().build("app.log")?` becomes `ConsoleAppender::builder().build()`. */
function log4rs({ call, text }: RewritePlace): Rewrite | undefined {
  const written = call === undefined ? '' : text.slice(call.range.start, call.range.end);
  if (call === undefined || !written.startsWith('FileAppender::')) return undefined;
  const { start } = call.range;
  const whole = withUnwrapping(text, call.range);
  const taken = /\blog4rs::append::file::FileAppender\b/.exec(text);
  const isOnly = text.match(/\bFileAppender\b/g)?.length === 2;
  if (taken === null || !isOnly) return undefined;
  return toStandardOutput(
    { range: { start, end: start + 'FileAppender'.length }, newText: 'ConsoleAppender' },
    { range: { start: call.argsRange.start, end: whole.end }, newText: '()' },
    {
      range: { start: taken.index, end: taken.index + taken[0].length },
      newText: 'log4rs::append::console::ConsoleAppender',
    },
  );
}

/** `.chain(fern::log_file("app.log")?)`; beside the console it only goes. */
function fern({ call, text }: RewritePlace): Rewrite | undefined {
  if (call === undefined) return undefined;
  const range = withUnwrapping(text, call.range);
  const around = /\s*\.chain\(\s*$/.exec(text.slice(0, range.start));
  const { start, end } = call.statement;
  const isDoubled = /\.chain\(\s*(?:std::)?io::std(?:out|err)\(\)/.test(text.slice(start, end));
  if (!isDoubled) return toStandardOutput({ range, newText: 'std::io::stdout()' });
  const closing = /^\s*\)/.exec(text.slice(range.end))?.[0];
  if (around === null || closing === undefined) return undefined;
  return {
    title: 'Remove the log file, another writer has the lines',
    safety: 'unsafe',
    edits: [{ range: { start: around.index, end: range.end + closing.length }, newText: '' }],
    imports: [],
  };
}

/** `.log_to_file(FileSpec::default())` becomes `.log_to_stdout()`; what tells of rotation would be left without a file. */
function flexi({ call, text }: RewritePlace): Rewrite | undefined {
  if (call === undefined) return undefined;
  const { start, end } = call.statement;
  if (/\.(?:rotate|append|duplicate_to_\w+|create_symlink|print_message|cleanup\w*)\(/.test(text.slice(start, end)))
    return undefined;
  const range = { start: call.calleeRange.end - 'log_to_file'.length, end: call.range.end };
  return toStandardOutput({ range, newText: 'log_to_stdout()' }, ...unused(text, 'FileSpec'));
}

/** Takes out the imports of names whose only use is going. */
function unused(text: string, ...names: readonly string[]): Edit[] {
  const idle = names.filter((name) => name !== '' && text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length === 2);
  return [...text.matchAll(/^use ([\w:]+)::(?:\{([^{}]*)\}|(\w+));\r?\n/gm)].flatMap((line) => {
    const [whole, owner = '', list = '', only = ''] = line;
    const taken = only === '' ? list.split(',').map((item) => item.trim()) : [only];
    const kept = taken.filter((item) => item !== '' && !idle.includes(item));
    if (kept.length === taken.filter((item) => item !== '').length) return [];
    const range = { start: line.index, end: line.index + whole.length };
    const [first = ''] = kept;
    if (kept.length > 1) return [{ range, newText: `use ${owner}::{${kept.join(', ')}};\n` }];
    if (kept.length === 1) return [{ range, newText: `use ${owner}::${first};\n` }];
    return [{ range: withBlankLine(text, range), newText: '' }];
  });
}

/** A group of one line goes with the blank line behind it. */
function withBlankLine(text: string, { start, end }: Range): Range {
  const isAlone =
    /(?:^|\n)\r?\n?$/.test(text.slice(0, start)) && (start === 0 || /\n\r?\n$/.test(text.slice(0, start)));
  const blank = isAlone ? (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { start, end: end + blank };
}

/** `signal::ctrl_c().await.expect("…");` waits for either signal. */
function orTerminate({ call, text }: RewritePlace): Rewrite | undefined {
  if (call === undefined) return undefined;
  const { start, end } = call.statement;
  const behind = text.slice(call.range.end, end);
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const result = /^\.await(?:\.unwrap\(\)|\.expect\("[^"\n]*"\)|\?|\.ok\(\));?$/.exec(behind);
  const isIgnored = /^let _ = $/.test(text.slice(start, call.range.start)) && behind === '.await;';
  if ((result === null && !isIgnored) || (result !== null && start !== call.range.start)) return undefined;
  const step = '    ';
  const written = text.slice(call.range.start, call.range.end);
  const unwrapped = behind.replace(/^\.await/, '').replace(/;$/, '');
  const [bound, body] = isIgnored || unwrapped === '.ok()' ? ['_', '{}'] : ['interrupted', `interrupted${unwrapped},`];
  const lines = [
    'let mut terminate = signal(SignalKind::terminate()).expect("SIGTERM can be listened for");',
    'tokio::select! {',
    `${step}${bound} = ${written} => ${body}`,
    `${step}_ = terminate.recv() => {}`,
    '}',
  ];
  return {
    title: 'Handle SIGTERM in the same way',
    safety: 'safe',
    edits: [{ range: { start, end }, newText: lines.join(`\n${indent}`) }],
    imports: ['use tokio::signal::unix::{signal, SignalKind};'],
  };
}
