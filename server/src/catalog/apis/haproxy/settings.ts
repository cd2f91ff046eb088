import type { Api } from '../../effects.ts';

/** docs.haproxy.org, configuration manual: `cookie`, `stick on`, `stick match`, `balance source`. */
export const apis: readonly Api[] = [
  { setting: 'backend.cookie', effect: 'sticks-to-process', label: 'a cookie for the server' },
  { setting: 'backend.stick.on', effect: 'sticks-to-process', label: '`stick on`' },
  { setting: 'backend.stick.match', effect: 'sticks-to-process', label: '`stick match`' },
  { setting: 'backend.balance', effect: 'sticks-to-process', label: '`balance source`' },
];
