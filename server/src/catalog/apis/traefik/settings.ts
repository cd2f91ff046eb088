import type { Api } from '../../effects.ts';

/** doc.traefik.io: Logs, Access logs ("Stdout is used when omitted or empty"), Services (sticky sessions). */
export const apis: readonly Api[] = [
  ...['log', 'accessLog', 'traefikLog'].map((name): Api => ({
    setting: `${name}.filePath`,
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'stream',
    label: `Traefik's ${name}`,
    remedy: 'without-file',
  })),
  { setting: 'loadBalancer.sticky', effect: 'sticks-to-process', label: 'sticky sessions' },
];
