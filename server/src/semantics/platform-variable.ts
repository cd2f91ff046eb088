import { platformVariables } from '../catalog/platform-variables.ts';

const exact = new Set(platformVariables.filter((name) => !name.endsWith('_')));
const beginnings = platformVariables.filter((name) => name.endsWith('_'));

/** True for a variable that is there without anybody's doing. */
export function isPlatformVariable(name: string): boolean {
  const upper = name.toUpperCase();
  return exact.has(upper) || beginnings.some((beginning) => upper.startsWith(beginning));
}
