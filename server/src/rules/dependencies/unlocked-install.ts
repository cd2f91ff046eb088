import { lockedInstalls, type LockedInstall } from '../../catalog/locked-installs.ts';
import type { Command } from '../../facts/facts.ts';
import { canonical, runsOf, type PlacedWord } from '../../semantics/commands.ts';
import type { Project } from '../../semantics/project.ts';
import type { View } from '../../semantics/view.ts';
import type { Edit } from '../../text/edit.ts';
import { fileName } from '../../text/place.ts';
import { matchesWildcard } from '../../text/wildcard.ts';
import { defineRule } from '../rule.ts';

/** Factor II: an image is built, or a commit tested, with whatever versions are new, though a lock file says which were tested. */
export const rule = defineRule({
  id: 'dependencies/unlocked-install',
  factor: 'dependencies',
  title: 'Install past the lock file',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    const isPipeline = view.home === 'pipeline';
    if (isPipeline && isAboutUpdates(view)) return;
    for (const command of view.facts.commands) {
      if (command.role !== 'build' || command.onCall !== undefined) continue;
      for (const run of runsOf(command)) {
        const row = lockedInstalls.find((one) => isUnlocked(one, run));
        if (row === undefined || row.set?.test(view.source.text) === true) continue;
        if (isPipeline && row.inPipelines !== true) continue;
        const lock = row.locks.find((name) => isThere(name, command, project));
        if (lock === undefined) continue;
        const edit = isPipeline || copiesLock(view, lock) ? editFor(row, run) : undefined;
        const called = row.word === undefined ? row.program : `${row.program} ${row.word}`;
        const start = run[0]?.range?.start;
        const end = run[row.word === undefined ? 0 : 1]?.range?.end;
        report({
          range: start === undefined || end === undefined ? command.range : { start, end },
          message: `\`${called}\` may install other versions than ${lock} holds, which nobody has tested`,
          fixes:
            edit === undefined ? [] : [{ title: 'Install what the lock file holds', safety: 'safe', edits: [edit] }],
        });
      }
    }
  },
});

/** Beside the app's manifest, or in the folder that the command runs in. */
function isThere(name: string, { folder }: Command, project: Project): boolean {
  if (folder === undefined) return project.landmarks.has(name);
  return folder !== '' && project.holds(`${project.root}/${folder.replace(/^\.\/|\/$/g, '')}/${name}`);
}

/** A pipeline that renews the lock file, or tries what is new, means to leave it. */
function isAboutUpdates({ source, facts }: View): boolean {
  const names = [fileName(source.uri), ...facts.commands.map(({ name }) => name)];
  return (
    names.some((name) =>
      /(?:^|[^a-z])(?:update|upgrade|bump|renovate|dependabot|nightly|canary|latest|lock)/i.test(name),
    ) || facts.commands.some(({ words }) => words.includes('rm') && words.some((word) => /[-.]lock/.test(word)))
  );
}

function isUnlocked(row: LockedInstall, run: readonly PlacedWord[]): boolean {
  const [first, ...rest] = run.map(({ text }) => text);
  if (canonical(first ?? '') !== row.program) return false;
  if (row.word === undefined ? rest.some((word) => !word.startsWith('-')) : rest[0] !== row.word) return false;
  if (rest.some((word) => row.options.includes(word) || /^(?:-g|--global|--version|--help)$/.test(word))) return false;
  const packages = rest.slice(1).filter((word) => !word.startsWith('-') && word !== '.');
  return row.addsPackages !== true || packages.length === 0;
}

function editFor({ locked, word }: LockedInstall, run: readonly PlacedWord[]): Edit | undefined {
  const at = run[word === undefined ? 0 : 1]?.range;
  if (at === undefined) return undefined;
  if ('word' in locked) return { range: at, newText: locked.word };
  return { range: { start: at.end, end: at.end }, newText: ` ${locked.option}` };
}

/** Without the lock file in the image the locked install would fail. */
function copiesLock(view: View, lock: string): boolean {
  return view.effects('copies-into-image').some(({ subject }) => {
    if (subject?.kind !== 'text') return false;
    const path = subject.text.replace(/^\.\//, '').replace(/\/$/, '');
    return path === '' || path === '.' || matchesWildcard(path, lock) || matchesWildcard(`*/${path}`, lock);
  });
}
