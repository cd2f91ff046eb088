import type { Project } from './project.ts';
import type { View } from './view.ts';

/** What only code in a browser touches, and what bundlers put in its place. */
const browserWords =
  /(?<![\w.$])(?:window|document|localStorage|sessionStorage|navigator)\.\w|\bimport\.meta\.env\b|^\s*['"]use client['"]/m;

/** Packages whose users run in a browser, a page or an app on a device. */
const browserPackages =
  /^(?:react-dom(?:\/client)?|react-native|vue|svelte|solid-js|preact|@angular\/(?:core|common|platform-browser)|jquery|expo|lit|alpinejs|ember)$/;

/**
 * True when a file most likely runs in a browser, where nothing can be kept secret. For files with a finding only: it
 * searches the text.
 */
export function runsInBrowser(view: View, project: Project): boolean {
  if (project.serves(view.source.uri)) return false;
  if (view.effects('runs-in-browser').length > 0) return true;
  if (view.facts.imports.some((imported) => imported.atRun && browserPackages.test(imported.module))) return true;
  if (browserWords.test(view.source.text)) return true;
  // Components are for pages unless the app renders them itself.
  return view.source.languageId.endsWith('react') && !project.isService;
}
