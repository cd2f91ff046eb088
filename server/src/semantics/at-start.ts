import { FILE_SCOPE, type Call } from '../facts/facts.ts';
import type { ScopeId } from '../facts/value.ts';
import { contains } from '../text/range.ts';
import { lookupIn } from './lookup.ts';
import type { View } from './view.ts';

const maximumDepth = 4;

/** Functions that a program or its framework begins with. */
const beginnings =
  /^(?:main|bootstrap|boot|start|startup|on_?startup|startup_event|lifespan|create_?app|configure|onModuleInit|onApplicationBootstrap)$/i;

/** Functions that run at once what they are given. */
const atOnce = /^(?:then|transaction|with|run|runBlocking|use|apply|also|let|tap)$/;

/**
 * True for a call that is made whenever the file's program starts: on no condition, and in no function but those that it
 * begins with or that these call. Which functions of other files are called when cannot be told.
 */
export function isMadeAtStart(view: View, call: Call, depth = 0): boolean {
  const isConditional = view.facts.branches.some(({ consequence, alternative }) =>
    [consequence, alternative].some((side) => side !== undefined && contains(side, call.range)),
  );
  return !isConditional && isRunAtStart(view, call.scope, depth);
}

function isRunAtStart(view: View, scope: ScopeId, depth: number): boolean {
  const found = view.facts.scopes.get(scope);
  if (scope === FILE_SCOPE) return true;
  if (found === undefined || depth > maximumDepth) return false;
  if (found.kind === 'class') return isRunAtStart(view, found.parent, depth + 1);
  const { name } = found;
  if (name !== undefined && beginnings.test(name)) return true;
  if (name === undefined) {
    const taker = view.facts.calls.find(({ args }) =>
      args.some(({ value }) => value.kind === 'function' && value.scope === scope),
    );
    // Without one it is called where it stands: `(async () => { … })()`.
    if (taker !== undefined && !atOnce.test(taker.callee.at(-1) ?? '')) return false;
    return taker === undefined ? isRunAtStart(view, found.parent, depth + 1) : isMadeAtStart(view, taker, depth + 1);
  }
  return lookupIn(view.facts)
    .callsNamed(name)
    .some(
      (call) =>
        view.functionOf({ kind: 'name', path: call.callee, range: call.calleeRange }, call.scope) === scope &&
        isMadeAtStart(view, call, depth + 1),
    );
}
