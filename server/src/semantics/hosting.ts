import { programs, type ProgramRow } from '../catalog/programs.ts';
import { startedPrograms } from './commands.ts';
import type { Project } from './project.ts';
import type { Site, View } from './view.ts';

/**
 * True when a server program of its own (gunicorn, uvicorn) runs the app, so that the file's own listening call only
 * serves a developer's machine: the call stands under `if __name__ == "__main__"`, which such a program never runs.
 */
export function isHosted(view: View, project: Project, site: Site): boolean {
  const started = project.commands.filter((command) => command.role === 'start');
  const { uri } = view.source;
  const stem = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.[cm]?\w+$/, '');
  const runsFile = started.some((command) =>
    command.words.some((word) => stemOf(word) === stem && !word.includes(':')),
  );
  if (runsFile) return false;
  if (startedPrograms(started).some(({ program }) => program !== undefined && hosts(program, view))) return true;
  const module = site.name.split('.')[0];
  return programs.some(
    (row) => hosts(row, view) && row.program !== module && project.manifest.dependencies.has(row.program),
  );
}

/** A program that leaves termination to the code it runs, as `nest start` does, also leaves it the port. */
function hosts(row: ProgramRow, view: View): boolean {
  if (!row.serves || row.termination === 'unknown') return false;
  const language = view.source.languageId.replace(/^typescript|react$/g, (part) =>
    part === 'react' ? '' : 'javascript',
  );
  return row.language === undefined || row.language === language;
}

/** `src/app.py`, `app` and `src.app` (as a module) all start the file whose name without ending is `app`. */
function stemOf(word: string): string {
  const name = word.slice(word.lastIndexOf('/') + 1).replace(/\.(?:py|[cm]?[jt]s)$/, '');
  return name.slice(name.lastIndexOf('.') + 1);
}
