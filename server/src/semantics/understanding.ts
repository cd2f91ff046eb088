import type { Api, ArgRef, EffectName } from '../catalog/effects.ts';
import type { Binding, Call } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import type { Surroundings } from './arguments.ts';
import type { Setting } from './settings.ts';
import type { Site } from './view.ts';

/**
 * What the parts of a view need of each other. They go round in a circle (a constant may be a call, what a call does may
 * depend on its constants), so each gets the whole, which is complete before any is asked.
 */
export interface Understanding {
  named(path: Path, scope: ScopeId): string | undefined;
  constant(value: Value, scope: ScopeId): Value;
  mentions(value: Value, scope: ScopeId, effect: EffectName): boolean;
  accessApis(path: Path, scope: ScopeId): readonly Api[];
  sitesOf(call: Call): readonly Site[];
  /** The elements of a setting's value, which is `this`. */
  elementsOf(setting: Binding, ref: ArgRef): readonly Value[];
  elementsAt(call: Call, ref: ArgRef): readonly Value[];
  aroundCall(call: Call): Surroundings;
  aroundElement(element: Value, scope: ScopeId): Surroundings;
  aroundSetting(setting: Setting): Surroundings;
  functionOf(value: Value, scope: ScopeId): ScopeId | undefined;
  functionOfPath(path: Path, scope: ScopeId, depth: number): ScopeId | undefined;
}
