import { explain } from '../explain.ts';
import { ruleNames } from '../policy/finding.ts';
import { configNames } from '../policy/load.ts';
import { newConfigText } from '../policy/new-config.ts';
import { didYouMean } from '../policy/spelling.ts';
import { rules } from '../rules/index.ts';
import type { Command } from './args.ts';
import { ruleList, reportedRules } from './list-rules.ts';
import type { Platform } from './platform.ts';
import { runBaseline } from './run-baseline.ts';
import { runCheck } from './run-check.ts';
import { usage } from './usage.ts';

/** Does what a command says. Gives the code to end with: 0, 1 for findings, 2 for wrong usage or a failure. */
export async function run(command: Exclude<Command, { readonly name: 'lsp' }>, platform: Platform): Promise<number> {
  switch (command.name) {
    case 'check':
      return await runCheck(command, platform);
    case 'baseline':
      return await runBaseline(command, platform);
    case 'rules':
      platform.output.write(ruleList(reportedRules(), command.format, platform.version));
      return 0;
    case 'explain':
      return runExplain(command.rule, command.format, platform);
    case 'init':
      return await runInit(platform);
    case 'version':
      platform.output.write(`${platform.version}\n`);
      return 0;
    case 'help':
      platform.output.write(usage(command.of));
      return 0;
  }
}

function runExplain(rule: string, format: 'markdown' | 'json', { output, errors }: Platform): number {
  const page = explain(rule, '');
  if (page === undefined) {
    errors.write(`Unknown rule "${rule}".${didYouMean(rule, ruleNames(rules).ids)}\n`);
    return 2;
  }
  output.write(format === 'json' ? `${JSON.stringify({ rule, ...page }, undefined, 2)}\n` : page.markdown);
  return 0;
}

async function runInit(platform: Platform): Promise<number> {
  for (const name of configNames) {
    if ((await platform.kindOf(`${platform.folder}/${name}`)) === undefined) continue;
    platform.errors.write(`There is a configuration already: ${name}\n`);
    return 2;
  }
  const problem = await platform.write(`${platform.folder}/${configNames[0]}`, newConfigText());
  if (problem !== undefined) {
    platform.errors.write(`${configNames[0]} cannot be written: ${problem}\n`);
    return 2;
  }
  platform.output.write(`Created ${configNames[0]}\n`);
  return 0;
}
