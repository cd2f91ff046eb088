import {
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  TaskRevealKind,
  tasks,
  TaskScope,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode';

const taskType = 'twelve-factor';

/** A task of `tasks.json`; the manifest declares the same properties. */
interface CheckTask extends TaskDefinition {
  /** Files and folders to check, relative to the workspace folder; the folder itself when empty. */
  readonly paths?: readonly string[];
  /** Further arguments of the command line. */
  readonly args?: readonly string[];
}

/** Offers the command-line check as a task of every folder on disk, with its findings in the Problems panel. */
export function registerTasks(context: ExtensionContext): Disposable {
  const command = context.asAbsolutePath('dist/cli.js');
  return tasks.registerTaskProvider(taskType, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter((folder) => folder.uri.scheme === 'file')
        .map((folder) => checkTask(command, { type: taskType }, folder)),
    resolveTask: (task) => checkTask(command, task.definition, task.scope),
  });
}

function checkTask(command: string, definition: CheckTask, scope: WorkspaceFolder | TaskScope | undefined): Task {
  const paths = definition.paths ?? [];
  // Of all formats this one has each finding on a line of its own, so that the problem matcher misses none.
  const words = ['check', '--format', 'github', ...(definition.args ?? []), ...(paths.length > 0 ? paths : ['.'])];
  // The editor's own runtime, so that no other program has to be installed; the variable makes it behave as Node.
  const environment = { ELECTRON_RUN_AS_NODE: '1' };
  const execution = new ProcessExecution(process.execPath, [command, ...words], { env: environment });
  const title = l10n.t('check');
  const task = new Task(definition, scope ?? TaskScope.Workspace, title, taskType, execution, '$twelve-factor');
  task.group = TaskGroup.Test;
  task.presentationOptions = { reveal: TaskRevealKind.Silent };
  return task;
}
