import type { Api } from '../../effects.ts';

/** How long apps take to stop at most (docs.oracle.com, com.sun.net.httpserver.HttpServer.stop: seconds). */
export const apis: readonly Api[] = [
  ...['HttpServer', 'HttpsServer'].map((name): Api => ({
    call: `com.sun.net.httpserver.${name}.stop`,
    effect: 'limits-drain',
    subject: '0',
    label: 'stop',
  })),
];
