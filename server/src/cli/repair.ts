import type { App } from '../apps.ts';
import { appsOf, Batch, type BatchOptions } from '../check.ts';
import { chooseEdits } from '../fixes/choose-edits.ts';
import { pathBelow } from '../policy/location.ts';
import { rules } from '../rules/index.ts';
import { secretRuleIds } from '../rules/rule.ts';
import type { Survey } from '../survey.ts';
import { applyEdits } from '../text/edit.ts';
import { masked, withoutQuotes } from '../text/masked.ts';
import type { Checked } from '../checked.ts';
import type { CheckCommand } from './args.ts';
import type { ProjectCheck } from './check-project.ts';
import { difference } from './difference.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { ProjectPlan } from './plan.ts';
import type { Platform } from './platform.ts';

/** A fix may bring up another finding; more rounds than this would go in circles. */
const mostRounds = 10;

export interface Repair {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

export interface Repaired {
  readonly repairs: readonly Repair[];
  /** What is found in the repaired texts. */
  readonly check: ProjectCheck;
  /** Text that must not be shown: what findings about credentials point at. */
  readonly secrets: ReadonlySet<string>;
}

const secretRules = secretRuleIds(rules);

/** Repairs the checked files in memory, round after round until no fix is left, and checks the result. */
export async function repair(
  plan: ProjectPlan,
  options: BatchOptions,
  base: string,
  unsafe: boolean,
): Promise<Repaired> {
  const texts = new Map<string, string>();
  const originals = new Map<string, string>();
  const secrets = new Set<string>();
  const host = {
    ...options.host,
    readFile: async (uri: string) => texts.get(uri) ?? (await options.host.readFile(uri)),
  };
  const batch = new Batch({ ...options, host }, plan.roots);
  const surveys = new Map<string, Survey>();
  const look = async (uris: readonly string[]) => {
    for (const uri of uris) surveys.set(uri, await batch.survey(uri));
    return appsOf(surveys.values(), plan.roots, plan.folder);
  };
  const lookAgain = async (uri: string, names: readonly string[], known: ReadonlyMap<string, App>) => {
    const found = await batch.survey(uri);
    surveys.set(uri, found);
    const isSame = found.summary?.helpers?.names.length === names.length;
    return isSame ? known : appsOf(surveys.values(), plan.roots, plan.folder);
  };
  let apps = await look(plan.surveyed);
  const judge = async (uri: string): Promise<Checked | undefined> => {
    const found = surveys.get(uri);
    const checked = found === undefined ? undefined : await batch.judge(found, apps);
    if (checked !== undefined) for (const secret of secretsOf(checked)) secrets.add(secret);
    return checked;
  };
  let pending = plan.checked;
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const changed: string[] = [];
    for (const uri of pending) {
      const checked = await judge(uri);
      const edits = checked === undefined ? [] : chooseEdits(checked.findings, unsafe);
      if (checked === undefined || edits.length === 0) continue;
      const after = applyEdits(checked.source.text, edits);
      if (after === checked.source.text) continue;
      if (!originals.has(uri)) originals.set(uri, checked.source.text);
      texts.set(uri, after);
      changed.push(uri);
      const lent = surveys.get(uri)?.summary?.helpers?.names;
      // A function that a fix added here must not come again with the fix of the next file.
      if (lent !== undefined) apps = await lookAgain(uri, lent, apps);
    }
    if (changed.length > 0) apps = await look(changed);
    pending = changed;
  }
  const outcomes: Outcome[] = [];
  for (const uri of plan.checked) {
    const checked = await judge(uri);
    if (checked !== undefined) outcomes.push(await outcomeOf(checked, base, host));
  }
  const repairs = [...originals].map(([uri, before]) => ({ uri, before, after: texts.get(uri) ?? before }));
  return { repairs, check: { surveys, outcomes }, secrets };
}

function secretsOf({ findings, suppressed, source }: Checked): readonly string[] {
  const all = [...findings, ...suppressed.map(({ finding }) => finding)];
  return all
    .filter(({ rule }) => secretRules.has(rule))
    .map(({ range }) => withoutQuotes(source.text.slice(range.start, range.end)));
}

/**
 * Writes the repaired texts, or shows what would change; for standard input the text itself goes to standard output.
 * Gives how many files were written.
 */
export async function showRepairs(
  repaired: Repaired,
  command: CheckCommand,
  base: string,
  platform: Platform,
  input?: string,
): Promise<number> {
  const { repairs, secrets } = repaired;
  const { output, errors } = platform;
  if (command.dryRun) {
    // The report of a program stays alone on standard output.
    const target = command.format === 'stylish' ? output : errors;
    for (const { uri, before, after } of repairs) {
      target.write(masked(difference(pathBelow(base, uri) ?? uri, before, after), secrets));
    }
    return 0;
  }
  if (input !== undefined) {
    output.write(repairs[0]?.after ?? input);
    return 0;
  }
  let written = 0;
  for (const { uri, before, after } of repairs) {
    const problem = await platform.replace(uri, before, after);
    if (problem === undefined) written++;
    else errors.write(`${pathBelow(base, uri) ?? uri}: not repaired: ${problem}\n`);
  }
  return written;
}
