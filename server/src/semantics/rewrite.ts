import type { Rewrite } from '../facts/idioms.ts';
import { FILE_SCOPE } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import { preparation } from './remedy.ts';
import type { Site, View } from './view.ts';

/** A repair as a rule offers it. */
export interface Remedy {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
}

/** What the language writes in place of a site, as the site's catalog row says; none where it has no such idiom. */
export function rewriteOf(view: View, site: Site): Remedy | undefined {
  const { remedy } = site.api;
  if (remedy === undefined) return undefined;
  const { call, element, setting, beside } = site;
  const found = view.idioms.rewrite?.({
    remedy,
    text: view.source.text,
    nameOf: (fullName) => nameOf(view, fullName),
    ...(call === undefined ? {} : { call }),
    ...(element === undefined ? {} : { element }),
    ...(setting === undefined ? {} : { setting }),
    ...(beside === undefined ? {} : { beside }),
  });
  return found === undefined ? undefined : withPreparation(view, found);
}

function withPreparation(view: View, { title, safety, edits, imports, declarations }: Rewrite): Remedy {
  const before = preparation(view, { text: '', imports, ...(declarations === undefined ? {} : { declarations }) });
  return { title, safety, edits: [...before, ...edits] };
}

function nameOf(view: View, fullName: string): string | undefined {
  const binding = view.facts.bindings.find(
    (candidate) =>
      candidate.scope === FILE_SCOPE &&
      candidate.name.length === 1 &&
      view.named(candidate.name, FILE_SCOPE) === fullName,
  );
  return binding?.name[0];
}
