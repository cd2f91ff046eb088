import type { EffectName } from '../catalog/effects.ts';
import type { Edit } from '../text/edit.ts';
import { wholeLines } from '../text/list-edit.ts';
import { isDevelopmentOnly } from './development.ts';
import type { Project } from './project.ts';
import type { Site, View } from './view.ts';

/** The places of a server's settings with an effect, where the app is one that a platform starts. */
export function settingsInUse(view: View, effect: EffectName, project: Project): readonly Site[] {
  if (!project.complete || !(project.containerized || project.isService)) return [];
  return view.effects(effect).filter(({ range, scope }) => !isDevelopmentOnly(view, range, scope));
}

/** The removal of a setting's own lines; none where it shares them with something else. */
export function withoutSetting<Safety>(
  { source: { text } }: View,
  { call, range }: Site,
  title: string,
  safety: Safety,
): readonly { readonly title: string; readonly safety: Safety; readonly edits: readonly Edit[] }[] {
  const lines = wholeLines(text, call?.statement ?? range);
  return lines === undefined ? [] : [{ title, safety, edits: [{ range: lines, newText: '' }] }];
}
