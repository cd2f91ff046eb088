import { judge } from './analyze.ts';
import type { Checked } from './checked.ts';
import { viewOf } from './files.ts';
import type { Host } from './host.ts';
import { decide } from './policy/decide.ts';
import { rules } from './rules/index.ts';
import type { Project } from './semantics/project.ts';

/** What would be found if a checked document had another text and all else stayed. */
export async function findingsIn(
  { source: { uri, languageId }, settings }: Checked,
  text: string,
  project: Project,
  host: Host,
): Promise<Checked['findings']> {
  const view = await viewOf({ uri, languageId, text }, host);
  if (view === undefined) return [];
  const { findings } = judge(view, project, () => host.now());
  return decide({ findings, facts: view.facts, source: view.source, settings, rules }).findings;
}
