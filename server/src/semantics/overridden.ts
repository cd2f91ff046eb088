import type { Project } from './project.ts';
import type { Site, View } from './view.ts';

/** True where the deployment sets a variable that counts before what the settings file says. */
export function isOverridden(view: View, { api, setting }: Site, project: Project): boolean {
  const variable = api.overriddenBy ?? (setting === undefined ? undefined : view.idioms.overrideName?.(setting.name));
  return variable !== undefined && project.sites('declares-variable').some(({ name }) => name === variable);
}
