import { isHosted } from '../../semantics/hosting.ts';
import { isSideListener, loopbackHost, mainListeners } from '../../semantics/listener.ts';
import { labelOf } from '../../semantics/summary.ts';
import { isOverridden } from '../../semantics/overridden.ts';
import type { Site, View } from '../../semantics/view.ts';
import type { Edit } from '../../text/edit.ts';
import { defineRule, type Problem } from '../rule.ts';

/** Factor VII: the app runs in a container but listens on an address that only this container reaches. */
export const rule = defineRule({
  id: 'port-binding/loopback-bind',
  factor: 'port-binding',
  title: 'Listens on the loopback address in a container',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['listens'],
  check(view, report, project) {
    if (!project.containerized) return;
    const reported = new Set<number>();
    for (const site of mainListeners(view, project)) {
      const problem = problemOf(view, site);
      if (problem === undefined || reported.has(problem.range.start)) continue;
      if (isSideListener(view, site) || isHosted(view, project, site) || isOverridden(view, site, project)) continue;
      reported.add(problem.range.start);
      report(problem);
    }
  },
});

const everywhere = '0.0.0.0';
const title = `Listen on ${everywhere}`;
const consequence = "the container's published port leads nowhere";

function problemOf(view: View, site: Site): Problem | undefined {
  const label = labelOf(site.api, site.name).replace(/^\w/, (letter) => letter.toUpperCase());
  const host = view.part(site, 'host');
  if (host === undefined) {
    if (site.api.defaultHost !== 'loopback' || site.call === undefined || mayNameHost(view, site)) return undefined;
    const edit = withHost(view, site);
    return {
      range: site.call.calleeRange,
      message: `${label} listens on the loopback address by default; ${consequence}`,
      fixes: edit === undefined ? [] : [{ title, safety: 'safe', edits: [edit] }],
    };
  }
  const found = loopbackHost(view, site);
  if (found === undefined) return undefined;
  return {
    range: found.place,
    message: `${label} listens on ${found.host} only; ${consequence}`,
    fixes: [{ title, safety: 'safe', edits: [{ range: found.range, newText: everywhere }] }],
  };
}

/** True when the host may come from what cannot be seen here: options made elsewhere, a socket or a file descriptor. */
function mayNameHost(view: View, site: Site): boolean {
  if (view.part(site, 'socket') !== undefined) return true;
  return (site.call?.args ?? []).some((arg, index) => {
    if (arg.spread === true) return true;
    const value = view.constant(arg.value, site.scope);
    if (value.kind === 'entries') return value.open;
    const refersTo = (site.api.parts?.['host'] ?? '').split('|').some((ref) => ref.startsWith(`${index}.`));
    return (
      refersTo &&
      value.kind !== 'scalar' &&
      value.kind !== 'function' &&
      !view.mentions(value, site.scope, 'environment-read')
    );
  });
}

/** The edit that gives the call a host, in whichever of its forms the call already uses. */
function withHost(view: View, site: Site): Edit | undefined {
  const { call } = site;
  const { quote, namedArgument } = view.idioms;
  if (call === undefined || quote === undefined || namedArgument === undefined) return undefined;
  const [first] = call.args;
  const last = call.args.at(-1);
  for (const ref of (site.api.parts?.['host'] ?? '').split('|')) {
    const [, key] = ref.split('.');
    if (key !== undefined) {
      const entry = first?.value.kind === 'entries' ? first.value.entries.at(-1) : undefined;
      if (entry !== undefined) return insertion(entry.range.end, `, ${namedArgument(key, quote(everywhere))}`);
    } else if (ref.endsWith('=')) {
      const text = namedArgument(ref.slice(0, -1), quote(everywhere));
      return last === undefined ? insertion(call.argsRange.start + 1, text) : insertion(last.range.end, `, ${text}`);
    } else if (ref === '1' && first !== undefined && first.value.kind !== 'entries') {
      return insertion(first.range.end, `, ${quote(everywhere)}`);
    }
  }
  return undefined;
}

function insertion(at: number, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}
