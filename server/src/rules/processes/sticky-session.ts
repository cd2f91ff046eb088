import { wholeLines } from '../../text/list-edit.ts';
import type { View } from '../../semantics/view.ts';
import type { Range } from '../../text/range.ts';
import { defineRule } from '../rule.ts';

/** Factor VI: a visitor is bound to one process, which then may not end. */
export const rule = defineRule({
  id: 'processes/sticky-session',
  factor: 'processes',
  title: 'Visitors are bound to one process',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['sticks-to-process'],
  check(view, report) {
    for (const site of view.effects('sticks-to-process')) {
      if (keepsConnections(view, site.range)) continue;
      const lines = wholeLines(view.source.text, itemAround(view.source.text, site.range));
      report({
        range: site.range,
        message: `With ${site.api.label ?? 'sticky sessions'} a visitor loses the session when the process ends, as with each deploy`,
        fixes:
          lines === undefined
            ? []
            : [{ title: 'Let any process answer', safety: 'unsafe', edits: [{ range: lines, newText: '' }] }],
      });
    }
  },
});

/** Gateways for WebSockets and event streams hold connections, which are bound to a process anyway. */
function keepsConnections({ facts, source: { text } }: View, { start, end }: Range): boolean {
  const service = facts.deployments.find((one) => one.range.start <= start && end <= one.range.end);
  const from = service?.range.start ?? text.lastIndexOf('\n---', start) + 1;
  const next = text.indexOf('\n---', end);
  const around = text.slice(from, service?.range.end ?? (next === -1 ? undefined : next));
  return /web-?sockets?\b|socket\.?io|signalr|\bwss?\b|\bsse\b|event-?streams?\b|http_upgrade|real-?time/i.test(around);
}

/** With the dash of a list and its quote, where the setting is such an item. */
function itemAround(text: string, range: Range): Range {
  const dash = /-[ \t]+["']?$/.exec(text.slice(0, range.start))?.[0] ?? '';
  const quote = /["']$/.exec(dash)?.[0] ?? '';
  const isClosed = quote !== '' && text.startsWith(quote, range.end);
  return { start: range.start - dash.length, end: range.end + (isClosed ? 1 : 0) };
}
