import { appServers, type AppServer } from '../catalog/app-servers.ts';
import { startedPrograms } from './commands.ts';
import type { Project } from './project.ts';
import type { Site, View } from './view.ts';

/**
 * True when a server program of its own (gunicorn, uvicorn) runs the app, so that the file's own listening call only
 * serves a developer's machine: the call stands under `if __name__ == "__main__"`, which such a program never runs.
 */
export function isHosted(view: View, project: Project, site: Site): boolean {
  // What a server's own settings file says is what the server does.
  if (site.api.file !== undefined) return false;
  const servers = appServers.filter((server) => server.language === languageOf(view));
  const started = project.commands.filter((command) => command.role === 'start');
  const own = stemOf(view.source.uri);
  const runsFile = started.some((command) =>
    command.words.some((word) => !word.includes(':') && moduleOf(stemOf(word)) === own),
  );
  if (runsFile) return false;
  const names = new Set(startedPrograms(started).map((program) => program.name));
  if (servers.some((server) => names.has(server.program))) return true;
  return servers.some((server) => isInstalled(server, site, project));
}

/** A package that the file calls itself, as `waitress.serve`, is no sign of another program. */
function isInstalled({ packageName }: AppServer, site: Site, project: Project): boolean {
  return (
    packageName !== undefined &&
    site.name.split('.')[0] !== packageName &&
    project.manifest.dependencies.has(packageName)
  );
}

function languageOf(view: View): string {
  return view.source.languageId.replace(/react$/, '').replace('typescript', 'javascript');
}

/** `src/app.py` without folder and ending. */
function stemOf(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1).replace(/\.(?:py|rb|[cm]?[jt]s)$/, '');
}

/** `python -m src.app` starts `app`. */
function moduleOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('.') + 1);
}
