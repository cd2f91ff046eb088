import { judge } from '../../server/src/analyze.ts';
import { App } from '../../server/src/apps.ts';
import { languageIdOf, viewOf } from '../../server/src/files.ts';
import type { Host } from '../../server/src/host.ts';
import { decide } from '../../server/src/policy/decide.ts';
import type { PolicyFinding } from '../../server/src/policy/finding.ts';
import { isConfigFile, loadConfig, noConfig } from '../../server/src/policy/load.ts';
import { settingsFor } from '../../server/src/policy/settings.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Project } from '../../server/src/semantics/project.ts';
import type { View } from '../../server/src/semantics/view.ts';
import { grammarBytes } from './grammars.ts';

/** Files of one app by path relative to its root. */
export type Files = Readonly<Record<string, string>>;

export const root = 'file:///app';

/** A host whose files are the given ones, all of them in version control. */
export function memoryHost(files: Files): Host {
  return {
    readFile: (uri) => Promise.resolve(files[uri.slice(root.length + 1)]),
    findFiles: () => Promise.resolve(Object.keys(files).map((path) => `${root}/${path}`)),
    grammar: grammarBytes,
    versionControl: {
      isTracked: (uri) => Promise.resolve(uri.slice(root.length + 1) in files),
      rulesAround: () => Promise.resolve([{ folder: root, text: '' }]),
    },
    now: () => performance.now(),
  };
}

export interface Checked {
  readonly findings: readonly PolicyFinding[];
  readonly view: View | undefined;
  readonly project: Project;
}

/**
 * Reads the app and judges one of its files as editor and command line do, with default settings but for a configuration
 * file among them.
 */
export async function check(
  files: Files,
  path: string,
  profile: 'recommended' | 'strict' = 'recommended',
): Promise<Checked> {
  const host = memoryHost(files);
  const app = new App(root);
  for (const name of Object.keys(files)) await app.load(`${root}/${name}`, host);
  app.complete();
  const text = files[path] ?? '';
  const uri = `${root}/${path}`;
  const languageId = languageIdOf(path) ?? 'plaintext';
  const view = await viewOf({ uri, languageId, text }, host);
  if (view === undefined) return { findings: [], view, project: app.project };
  app.take(view);
  const { findings, failures } = judge(view, app.project, host.now);
  for (const failure of failures) throw failure.error;
  const config = Object.keys(files).some((name) => isConfigFile(`/${name}`))
    ? await loadConfig(uri, host, rules, root)
    : noConfig;
  const settings = settingsFor(uri, config, { profile }, {}, rules);
  const decided = decide({ findings, facts: view.facts, source: view.source, settings, rules });
  return { findings: decided.findings, view, project: app.project };
}
