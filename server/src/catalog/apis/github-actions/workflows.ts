import type { Api } from '../../effects.ts';

const runtimes = [
  // github.com/actions/setup-node, setup-python, setup-java, setup-dotnet: action.yml of each.
  ['actions.setup-node', 'node-version', 'node'],
  ['actions.setup-python', 'python-version', 'python'],
  ['actions.setup-java', 'java-version', 'java'],
  ['actions.setup-dotnet', 'dotnet-version', 'dotnet'],
  // github.com/ruby/setup-ruby, shivammathur/setup-php
  ['ruby.setup-ruby', 'ruby-version', 'ruby'],
  ['shivammathur.setup-php', 'php-version', 'php'],
] as const;

/**
 * Keys of jobs and inputs of actions (docs.github.com, "Workflow syntax for GitHub Actions"). Go is not among the runtimes:
 * it fetches the version that `go.mod` asks for by itself (go.dev/doc/toolchain).
 */
export const apis: readonly Api[] = [
  { setting: 'container.image', effect: 'uses-image', subject: 'this' },
  ...runtimes.map(([action, input, kind]): Api => ({
    setting: `with.${action}.${input}`,
    effect: 'sets-runtime',
    subject: 'this',
    kind,
  })),
  {
    // github.com/docker/build-push-action
    setting: 'with.docker.build-push-action.tags',
    effect: 'pushes-image',
    subject: 'this',
    parts: { switch: 'push' },
  },
];
