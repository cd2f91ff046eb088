import type { Text } from '../../facts/value.ts';
import type { Deployment, Grace } from '../../facts/deployment.ts';
import type { Project } from '../../semantics/project.ts';
import { deploymentAround } from '../../semantics/deployments.ts';
import { handlerMissed, namedSignal } from '../../semantics/stop-signal.ts';
import { wrongSignal, wrongSignalIn, type WrongSignal } from '../../semantics/image-signal.ts';
import { stopTimeOf, type StopTime } from '../../semantics/stop-time.ts';
import type { Site, View } from '../../semantics/view.ts';
import type { Edit } from '../../text/edit.ts';
import { wholeLines } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Confidence, type Fix, type Problem } from '../rule.ts';

/** Factor IX: the platform is told to stop the app without giving it a moment, or not as long as it needs. */
export const rule = defineRule({
  id: 'disposability/stop-settings',
  factor: 'disposability',
  title: 'The app gets no time to stop',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['sets-stop-signal', 'inherits-stop-signal', 'sets-grace-period', 'limits-drain', 'handles-signal'],
  check(view, report, project) {
    for (const site of [...view.effects('sets-stop-signal'), ...view.effects('sets-grace-period')]) {
      const value = site.subject;
      if (value?.kind !== 'text' || project.deployedAt(view.source.uri, site.range) === undefined) continue;
      const isSignal = site.effect === 'sets-stop-signal';
      if (!(isSignal ? /^(?:SIGKILL|KILL|9)$/i : /^0+(?:ms|s|m)?$/).test(value.text)) continue;
      const label = site.api.label ?? '';
      const message = isSignal
        ? `${label} SIGKILL ends the app at once: no handler runs, and what is under way is lost`
        : `${label} 0 leaves the app no time between SIGTERM and SIGKILL`;
      report({ range: value.range, message, fixes: fixesFor(view, site, value, isSignal) });
    }
    for (const problem of missedSignals(view, project)) report(problem);
    const misled = view.facts.deployments.map((one) => wrongSignalIn(view, project, one));
    for (const wrong of [wrongSignal(view, project), ...misled]) if (wrong !== undefined) report(ofImage(wrong));
    // Containers of one pod share its time.
    const told = new Set<number>();
    for (const problem of view.facts.deployments.flatMap((one) => shortGrace(view, project, one) ?? [])) {
      if (told.size < told.add(problem.range.start).size) report(problem);
    }
  },
});

/** The app handles SIGTERM, and the platform sends another signal. */
function missedSignals(view: View, project: Project): readonly Problem[] {
  const { uri } = view.source;
  const problemAt = (at: Range, range: Range, signal: string, deployment: string, edit: Edit): readonly Problem[] => {
    const app = project.deployedAt(uri, at);
    const handler = app === undefined ? undefined : handlerMissed(app, signal, uri, deployment);
    if (handler === undefined) return [];
    return [
      {
        range,
        message: `The platform stops the app by ${signal}, but it only handles SIGTERM: what is under way is lost`,
        related: [{ uri: handler.uri, range: handler.range, message: 'handles SIGTERM' }],
        fixes: [{ title: 'Stop it with SIGTERM', safety: 'safe', edits: [edit] }],
      },
    ];
  };
  const written = view.effects('sets-stop-signal').flatMap(({ subject, range }) => {
    if (subject?.kind !== 'text' || /KILL|^9$/i.test(subject.text)) return [];
    const deployment = deploymentAround(view.facts.deployments, range) ?? '';
    return problemAt(range, subject.range, subject.text, deployment, { range: subject.content, newText: 'SIGTERM' });
  });
  const silent = view.facts.deployments.flatMap(({ name, range, stopSignal }) =>
    stopSignal === undefined
      ? []
      : problemAt(range, stopSignal.range, stopSignal.signal, name, namedSignal(stopSignal, 'SIGTERM')),
  );
  return [...written, ...silent];
}

/** An image that has its stop signal from another one, or none. */
function ofImage({ range, given, wanted, program, handler, edit }: WrongSignal): Problem {
  const isMissing = given === 'SIGTERM';
  return {
    range,
    message: isMissing
      ? `${program} drops what is under way on SIGTERM; by ${wanted} it would let it end`
      : handler === undefined
        ? `This image is stopped by ${given}, which ${program} does not take for a signal to stop: it runs until it is killed`
        : `This image is stopped by ${given}, but the app only handles SIGTERM: what is under way is lost`,
    related: handler === undefined ? [] : [{ uri: handler.uri, range: handler.range, message: 'handles SIGTERM' }],
    fixes: edit === undefined ? [] : [{ title: `Stop it with ${wanted}`, safety: 'safe', edits: [edit] }],
  };
}

function fixesFor(view: View, site: Site, value: Text, isSignal: boolean): Fix[] {
  if (isSignal)
    return [{ title: 'Stop it with SIGTERM', safety: 'safe', edits: [{ range: value.content, newText: 'SIGTERM' }] }];
  const lines = wholeLines(view.source.text, site.range);
  // Between commas a line cannot simply go.
  if (/^json/.test(view.source.languageId))
    return [
      { title: `Set ${site.api.label} to 30 s`, safety: 'safe', edits: [{ range: value.content, newText: '30' }] },
    ];
  if (lines === undefined) return [];
  return [{ title: "Leave the platform's own grace period", safety: 'safe', edits: [{ range: lines, newText: '' }] }];
}

/** The problem of a platform that kills the app before the app's own time to stop is over. */
function shortGrace(view: View, project: Project, { name, range, ...own }: Deployment): Problem | undefined {
  const app = own.grace === undefined ? undefined : project.deployedAt(view.source.uri, range);
  const placed = app?.deployments.find((one) => one.uri === view.source.uri && one.name === name);
  const { grace } = placed ?? own;
  if (grace === undefined || app?.complete !== true || (grace.isSet && grace.seconds === 0)) return undefined;
  // It is told where it stands.
  if (placed?.grace?.takenFrom !== undefined) return undefined;
  const time = stopTimeOf(app, view.source.uri, name);
  const left = grace.seconds - grace.spent;
  if (time === undefined || time.seconds <= left) return undefined;
  // Who deploys elsewhere runs this on a machine of his own.
  if (!grace.isSet && app.deployments.some(({ uri }) => uri !== view.source.uri)) return undefined;
  const before = grace.spent === 0 ? '' : `, ${grace.spent} s of them before SIGTERM`;
  return {
    range: grace.range,
    message: `SIGKILL follows after ${grace.seconds} s${before}, but the app takes up to ${time.seconds} s to stop (${time.label})`,
    confidence: confidenceOf(grace, time),
    related: time.place === undefined ? [] : [{ ...time.place, message: `takes up to ${time.seconds} s` }],
    fixes: longerGrace(grace, time),
  };
}

/** Two times that somebody wrote contradict each other; what a platform, a program and a job do by themselves only may. */
function confidenceOf({ isSet }: Grace, { place, isPerJob }: StopTime): Confidence {
  if (place !== undefined && !isPerJob) return isSet ? 'high' : 'medium';
  return isSet ? 'medium' : 'low';
}

/** What is left to do after the app's own time is over takes a moment. */
const margin = 5;

function longerGrace({ edit, spent, setting }: Grace, time: StopTime): readonly Fix[] {
  if (edit === undefined) return [];
  const seconds = Math.ceil(time.seconds + spent) + margin;
  const newText = `${edit.before}${seconds}${edit.after}`;
  return [{ title: `Set ${setting} to ${seconds} s`, safety: 'safe', edits: [{ range: edit.range, newText }] }];
}
