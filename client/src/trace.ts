import type { LogOutputChannel } from 'vscode';

/**
 * What of a protocol trace may be logged: the line that names the message. The message itself carries the text of
 * documents, and with it every secret in them, so it never reaches the log, whatever the trace settings say.
 */
export function withoutContent(traced: string): string {
  const firstLine = traced.split('\n', 1)[0] ?? '';
  return firstLine.startsWith('{') ? messageName(firstLine) : firstLine;
}

/** The same channel, except that a protocol trace is reduced to the names of the messages, and kept only if wanted. */
export function traceChannel(channel: LogOutputChannel, wanted: () => boolean): LogOutputChannel {
  // The proxy stands before an empty object: a frozen channel as its target would forbid another `trace`.
  return new Proxy({} as LogOutputChannel, {
    get(_empty, property) {
      if (property === 'trace') {
        return (message: string) => {
          if (wanted()) channel.trace(withoutContent(message));
        };
      }
      const value: unknown = Reflect.get(channel, property, channel);
      return typeof value === 'function' ? (value.bind(channel) as unknown) : value;
    },
  });
}

/** The name of a message traced as JSON: `{"type":"send-request","message":{"method":"…"}}`. */
function messageName(json: string): string {
  try {
    const traced = JSON.parse(json) as { type?: unknown; message?: { method?: unknown } };
    return [traced.type, traced.message?.method].filter((part) => typeof part === 'string').join(' ');
  } catch {
    return 'message';
  }
}
