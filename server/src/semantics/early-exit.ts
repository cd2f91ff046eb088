import { contains, type Range } from '../text/range.ts';
import type { Project } from './project.ts';
import { handlesTermination } from './termination.ts';
import type { Site, View } from './view.ts';

/** Exits that follow a serving call which ends when the draining begins: `log.Fatal(server.ListenAndServe())`. */
export function earlyExits(view: View, project: Project): readonly Range[] {
  if (!handlesTermination(project, view.source.uri)) return [];
  const drained = view.effects('drains').map((site) => ownerOf(site));
  const exits = view.effects('exits');
  return view.effects('serves').flatMap((site) => {
    const { api, call } = site;
    if (call === undefined || api.traits?.includes('ends-at-drain') !== true) return [];
    if (!drained.includes(ownerOf(site))) return [];
    const { statement } = call;
    const written = view.source.text.slice(statement.start, statement.end);
    if (api.remedy !== undefined && written.includes(api.remedy)) return [];
    return exits.find((exit) => contains(statement, exit.range))?.call?.calleeRange ?? [];
  });
}

/** What a method is called on, as written. */
function ownerOf({ call }: Site): string {
  return call?.callee.slice(0, -1).join('.') ?? '';
}
