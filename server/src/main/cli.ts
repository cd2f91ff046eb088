import { spawn } from 'node:child_process';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { parseArguments, type Command } from '../cli/args.ts';
import { withoutWords } from '../text/error.ts';

/** Keeps V8 from optimizing the grammars, which costs a process of ours far more memory and time than it saves. */
const flag = '--liftoff-only';

/** A server lives long and beside an editor: it need not set 32 MB aside for what lives shortly. */
const smallHeap = '--max-semi-space-size=8';

/** The program `twelve-factor`, and, in a thread that it started, a share of its work. */
void (isMainThread ? main() : import('./cli-worker.ts'));

async function main(): Promise<void> {
  // Whoever reads our output may stop doing so: `twelve-factor check | head`.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  }
  const parsed = parseArguments(process.argv.slice(2));
  if ('usageError' in parsed) {
    process.stderr.write(`${parsed.usageError}\nSee: twelve-factor --help\n`);
    process.exitCode = 2;
    return;
  }
  const { command } = parsed;
  if (parsesCode(command) && !process.execArgv.includes(flag))
    again(command.name === 'lsp' ? [flag, smallHeap] : [flag]);
  else if (command.name === 'lsp') await import('./node.ts');
  else await runHere(command);
}

function parsesCode(command: Command): boolean {
  if (command.name === 'baseline') return true;
  return command.name === 'lsp' || (command.name === 'check' && !command.showFiles && !command.showConfig);
}

async function runHere(command: Exclude<Command, { readonly name: 'lsp' }>): Promise<void> {
  try {
    const [{ run }, { cliPlatform }] = await Promise.all([import('../cli/run.ts'), import('./cli-platform.ts')]);
    process.exitCode = await run(command, cliPlatform(path.join(__dirname, 'grammars'), __filename));
  } catch (error) {
    // An error's words may quote a checked file; where it was thrown does not.
    process.stderr.write(`twelve-factor failed, please report this: ${withoutWords(error).join('\n    ')}\n`);
    process.exitCode = 2;
  }
}

/** Starts this program once more with flags, which V8 takes only at its start, and ends as that one ends. */
function again(flags: readonly string[]): void {
  const child = spawn(process.execPath, [...flags, ...process.execArgv, __filename, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`twelve-factor cannot start Node.js again: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 2;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
