import type { Code } from '../../facts/idioms.ts';
import type { Binding } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { isHosted } from '../../semantics/hosting.ts';
import { isSideListener, mainListeners } from '../../semantics/listener.ts';
import { lookupIn } from '../../semantics/lookup.ts';
import { literalOf } from '../../semantics/literal.ts';
import { joinedText } from '../../semantics/join-text.ts';
import { labelOf } from '../../semantics/summary.ts';
import { isOverridden } from '../../semantics/overridden.ts';
import { fixedPorts, isPortAssigned, type FixedPort } from '../../semantics/port.ts';
import type { Project } from '../../semantics/project.ts';
import { mustBeConstant, replaceWith } from '../../semantics/remedy.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import { variableName } from '../../semantics/variable-name.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule, type Fix, type Problem } from '../rule.ts';

/** Factor VII: the app listens on a port that stands in the code, so the platform cannot choose one. */
export const rule = defineRule({
  id: 'port-binding/hardcoded-port',
  factor: 'port-binding',
  title: 'Port is fixed in the code',
  severity: 'warning',
  confidence: 'high',
  effects: ['listens'],
  check(view, report, project) {
    if (!project.complete || project.isForDevelopment(view.source.uri)) return;
    for (const fixed of fixedPorts(view)) report(ofCommand(fixed));
    if (view.isSettings ? !project.isService : !project.serves(view.source.uri)) return;
    const reported = new Set<number>();
    const sites = mainListeners(view, project);
    const [first] = sites;
    const readsElsewhere = sites.some(
      (site) => site.subject !== undefined && view.mentions(site.subject, site.scope, 'environment-read'),
    );
    for (const site of sites) {
      const found = portOf(view, site);
      if (found === undefined || reported.has(found.value.range.start)) continue;
      if (isSideListener(view, site, found.holder?.name) || isHosted(view, project, site)) continue;
      if (site.setting !== undefined && !counts(view, site, project)) continue;
      reported.add(found.value.range.start);
      const isMain = site === first && !readsElsewhere;
      report({
        range: found.value.range,
        message: `${capital(labelOf(site.api, site.name))} listens on a fixed port (${found.port}); the platform cannot assign one`,
        fixes: fixesFor(view, site, found, isMain),
        // One process may offer a second interface; only the first is what the platform routes to.
        ...(isMain ? {} : { severity: 'hint' as const }),
      });
    }
  },
});

/** A setting that a variable of its own overrides matters where the platform tells the port by another one. */
function counts(view: View, site: Site, project: Project): boolean {
  return site.api.overriddenBy === undefined || (isPortAssigned(project) && !isOverridden(view, site, project));
}

function ofCommand({ program, number, range, variable, isExpanded }: FixedPort): Problem {
  const newText = `$${variable}`;
  return {
    range,
    message: `\`${program}\` listens on a fixed port (${number}); the platform looks for the app on \`${newText}\``,
    fixes: isExpanded ? [{ title: `Listen on \`${newText}\``, safety: 'safe', edits: [{ range, newText }] }] : [],
  };
}

interface FoundPort {
  readonly port: number;
  readonly value: Value;
  /** The constant or entry that holds the number; undefined when it stands in the call itself. */
  readonly holder: Binding | undefined;
}

/** The port that stands in the code. Port 0 lets the system choose and is none. */
function portOf(view: View, site: Site): FoundPort | undefined {
  if (site.subject === undefined) return undefined;
  const found = literalOf(view, portPiece(view, site.subject, site.scope), site.scope);
  if (found === undefined) return undefined;
  const { value, holder } = found;
  const written = value.kind === 'scalar' ? String(value.value) : value.kind === 'text' ? value.text : '';
  const digits = /^(?:[a-z][\w+.-]*:\/\/)?(?:(?:\[[\da-f:]+\]|[\w.[\]*+]*):)?(\d{1,5})\/?$/.exec(written)?.[1];
  const port = Number(digits ?? 0);
  return port > 0 && port < 65536 ? { port, value, holder } : undefined;
}

/** Of an address that is put together, the last piece: `":" + port`. */
function portPiece(view: View, subject: Value, scope: ScopeId, depth = 0): Value {
  if (subject.kind === 'joined') {
    const last = subject.parts.at(-1);
    // What stands before the port must be constant too, else the port may be only the end of it.
    return last === undefined || view.constant(subject, scope).kind === 'joined' ? subject : last;
  }
  if (subject.kind !== 'name' || depth > 2) return subject;
  const held = lookupIn(view.facts)
    .bindingsNamed(subject.path.at(-1) ?? '')
    .filter((binding) => binding.scope === scope && binding.name.join('.') === subject.path.join('.'));
  const [only] = held;
  return held.length === 1 && only?.value.kind === 'joined' ? portPiece(view, only.value, scope, depth + 1) : subject;
}

function fixesFor(view: View, site: Site, found: FoundPort, isMain: boolean): Fix[] {
  const known = isMain ? rewriteOf(view, site) : undefined;
  if (known !== undefined) return [known];
  const name = isMain ? 'PORT' : found.holder === undefined ? undefined : variableName(found.holder.name, '');
  const code = name === undefined || !/PORT$/.test(name) ? undefined : readPort(view, site, found, name);
  if (code === undefined || isNarrowed(view, found.value) || mustBeConstant(view, found.value.range)) return [];
  return [
    {
      title: `Read the port from \`${name}\`, else ${found.port}`,
      safety: 'safe',
      edits: replaceWith(view, found.value.range, code),
    },
  ];
}

/** A number where the code may count on one; the API's own argument also takes the text of the environment. */
function readPort(view: View, site: Site, { port, value }: FoundPort, name: string): Code | undefined {
  const { idioms } = view;
  if (value.kind === 'text') {
    return /^\d+$/.test(value.text)
      ? idioms.readEnvOr?.(name, view.source.text.slice(value.range.start, value.range.end))
      : readBehindHost(view, value, name);
  }
  const isArgument = value === site.subject && site.call?.args.some((arg) => arg.value === value) === true;
  const takesText = isArgument && idioms.portMayBeText === true && site.api.traits?.includes('numeric-port') !== true;
  return takesText ? idioms.readEnvOr?.(name, String(port)) : idioms.readNumberEnvOr?.(name, String(port));
}

/** `0.0.0.0:8080`: the host stays, the port comes from the environment. */
function readBehindHost(view: View, { text: address, range }: Text, name: string): Code | undefined {
  const { quote, readEnvOr } = view.idioms;
  const [, host = '', port = '', after = ''] = /^(.*:)(\d+)(\/?)$/.exec(address) ?? [];
  const read = host === '' || quote === undefined ? undefined : readEnvOr?.(name, quote(port));
  return read === undefined ? undefined : joinedText(view, range, host, read, after);
}

/** `3000 as const` has a type that no read has. */
function isNarrowed(view: View, value: Value): boolean {
  return /^\s*(?:as|satisfies)\b/.test(view.source.text.slice(value.range.end, value.range.end + 20));
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
