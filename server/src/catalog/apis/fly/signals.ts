import type { Api } from '../../effects.ts';

/** The signal that stops the app (https://fly.io/docs/reference/configuration/). */
export const apis: readonly Api[] = [
  { setting: 'kill_signal', effect: 'sets-stop-signal', subject: 'this', label: 'kill_signal' },
];
