import type { Project } from './project.ts';
import type { Site, View } from './view.ts';

/**
 * True where something else counts before what the settings file says: a variable that the deployment sets, or the file of
 * the environment that is deployed.
 */
export function isOverridden(view: View, { api, setting }: Site, project: Project): boolean {
  const variable = api.overriddenBy ?? (setting === undefined ? undefined : view.idioms.overrideName?.(setting.name));
  if (variable !== undefined && isDeclared(project, variable)) return true;
  const value = setting?.value;
  if (!view.isSettings || value?.kind !== 'text') return false;
  const last = project.manifest.settings?.get(setting?.name.join('.') ?? '');
  return last !== undefined && last !== value.text;
}

/** Frameworks take a word of a setting's name with and without `_` in it. */
function isDeclared(project: Project, variable: string): boolean {
  const bare = variable.replaceAll('_', '');
  return project.sites('declares-variable').some(({ name }) => name === variable || name.replaceAll('_', '') === bare);
}
