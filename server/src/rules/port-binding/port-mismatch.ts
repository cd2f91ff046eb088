import type { DeployedPort, Deployment, Route } from '../../facts/deployment.ts';
import { portOf, type AppPort } from '../../semantics/port.ts';
import type { PlacedDeployment, Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Problem } from '../rule.ts';

/** Factor VII: a deploy file names another port than the one on which the app listens. */
export const rule = defineRule({
  id: 'port-binding/port-mismatch',
  factor: 'port-binding',
  title: 'Deploy file names another port',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['declares-port', 'sets-port', 'listens'],
  check(view, report, project) {
    if (!project.complete) return;
    const problems = [
      ofImage(view, project),
      ...view.facts.deployments.map((deployment) => ofDeployment(view, project, deployment)),
      ...view.facts.routes.flatMap((route) => ofRoute(view, project, route)),
    ];
    for (const problem of problems) if (problem !== undefined) report(problem);
  },
});

/** The one port that an image declares; of several, one may be another listener's. */
function ofImage(view: View, project: Project): Problem | undefined {
  const [site, ...others] = view.effects('declares-port');
  if (site === undefined || others.length > 0 || site.subject?.kind !== 'text') return undefined;
  const app = project.deployedAt(view.source.uri, site.range);
  const port = app === undefined ? undefined : portOf(app);
  const declared = /^(\d+)(?:\/tcp)?$/i.exec(site.subject.text)?.[1];
  if (port === undefined || declared === undefined || declared === port.number) return undefined;
  const { start } = site.subject.range;
  return mismatch(view, port, declared, site.subject.range, [{ start, end: start + declared.length }]);
}

function ofDeployment(view: View, project: Project, deployment: Deployment): Problem | undefined {
  const { labels, range, inherits } = deployment;
  const own = deployment.ports ?? [];
  const dangling = own.find(({ use, port }) => use === 'checks' && isName(port) && !isNamed(own, port));
  if (dangling !== undefined) return noSuchName(dangling, own);
  const app = own.length === 0 && inherits === undefined ? undefined : project.deployedAt(view.source.uri, range);
  const placed = app?.deployments.find((one) => one.uri === view.source.uri && one.name === deployment.name);
  const port = app === undefined || placed === undefined ? undefined : portOf(app, placed);
  if (port === undefined) return undefined;
  const ports: NonNullable<PlacedDeployment['ports']> = placed?.ports ?? own;
  const wrong = wrongPort(ports, port.number);
  // It is told where it stands.
  if (wrong === undefined || wrong.takenFrom !== undefined) return undefined;
  const routed = view.facts.routes.filter((route) => labels !== undefined && finds(route, labels));
  const same = [
    ...ports.filter(({ takenFrom }) => takenFrom === undefined),
    ...routed.flatMap((route) => route.ports),
  ].filter((one) => one.port === wrong.port);
  return mismatch(
    view,
    port,
    wrong.port,
    wrong.range,
    same.map((one) => one.range),
  );
}

/** The port that contradicts the app's: the only one on which it is said to listen, or one that is asked and no other. */
function wrongPort<Port extends DeployedPort>(ports: readonly Port[], number: string): Port | undefined {
  const numbers = ports.map(({ port }) => port);
  if (numbers.includes('*')) return undefined;
  const listening = ports.filter(({ use }) => use === 'listens');
  const declared = new Set(listening.map(({ port }) => port));
  if (declared.size > 1) return undefined;
  if (declared.size === 1 && !declared.has(number)) return listening[0];
  return ports.find(({ use, port }) => use === 'checks' && !isName(port) && port !== number);
}

function ofRoute(view: View, project: Project, route: Route): readonly (Problem | undefined)[] {
  const found = project.deployments.filter(({ labels }) => labels !== undefined && finds(route, labels));
  const ports = found.flatMap((one) => (one.ports ?? []).filter(({ use }) => use === 'listens'));
  if (found.length === 0 || ports.some(({ port }) => port === '*')) return [];
  return route.ports.map((target) => {
    if (target.port === '*') return undefined;
    if (isName(target.port)) return isNamed(ports, target.port) ? undefined : noSuchName(target, ports);
    if (ports.some(({ port }) => port === target.port)) return undefined;
    return unreached(view, project, found, target);
  });
}

/** A number at which none of the programs listens, as far as that can be told. */
function unreached(
  view: View,
  project: Project,
  found: readonly PlacedDeployment[],
  { port, range }: Route['ports'][number],
): Problem | undefined {
  const [only] = found;
  // Beside the app another program of the pod may listen there.
  if (only === undefined || found.length > 1) return undefined;
  const app = project.deployedAt(only.uri, only.range);
  const own = app === undefined ? undefined : portOf(app, only);
  return own === undefined || own.number === port ? undefined : mismatch(view, own, port, range, [range]);
}

function mismatch(view: View, port: AppPort, wrong: string, range: Range, places: readonly Range[]): Problem {
  const { uri, number } = port;
  const others = places.filter(({ start }) => start < range.start || start >= range.end);
  return {
    range,
    message: `The app listens on ${number}, not on ${wrong}: whoever connects to the declared port finds nobody`,
    related: [
      { uri, range: port.range, message: `listens on ${number}` },
      ...others.map((other) => ({ uri: view.source.uri, range: other, message: `names ${wrong}, too` })),
    ],
    fixes: [
      { title: `Name port ${number}`, safety: 'unsafe', edits: places.map((one) => ({ range: one, newText: number })) },
    ],
  };
}

function noSuchName({ port, range }: Pick<DeployedPort, 'port' | 'range'>, ports: readonly DeployedPort[]): Problem {
  const [only, ...others] = new Set(ports.flatMap(({ name }) => name ?? []));
  const newText = others.length > 0 ? undefined : only;
  return {
    range,
    message: `No port of the container is called \`${port}\`, so that nothing is reached by that name`,
    fixes:
      newText === undefined ? [] : [{ title: `Name port ${newText}`, safety: 'unsafe', edits: [{ range, newText }] }],
  };
}

function isNamed(ports: readonly DeployedPort[], wanted: string): boolean {
  return ports.some(({ name }) => name === wanted);
}

function isName(port: string): boolean {
  return port !== '*' && !/^\d+$/.test(port);
}

function finds({ labels }: Route, given: Readonly<Record<string, string>>): boolean {
  return Object.entries(labels).every(([key, value]) => given[key] === value);
}
