import { FILE_SCOPE } from '../facts/facts.ts';
import type { ScopeId } from '../facts/value.ts';
import type { Site, View } from './view.ts';

/** True when a file is written in a function that gets an uploaded file. */
export function isPartOfUpload(view: View, site: Site): boolean {
  const takers = view.effects('takes-upload').map((taker) => takerScope(view, taker));
  for (let at = site.scope; at !== FILE_SCOPE; at = view.facts.scopes.get(at)?.parent ?? FILE_SCOPE) {
    if (takers.includes(at)) return true;
  }
  return false;
}

/** The function that has the upload: the handler where the row names one, else the one around. */
function takerScope(view: View, site: Site): ScopeId {
  const handler = view.part(site, 'handler');
  return (handler === undefined ? undefined : view.functionOf(handler, site.scope)) ?? site.scope;
}
