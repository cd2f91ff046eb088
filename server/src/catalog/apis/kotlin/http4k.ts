import type { Api } from '../../effects.ts';

/**
 * http4k. `Http4kServer.stop` is there, but nothing calls it on a signal (http4k/http4k, `http4kServer.kt`); the settings
 * of an environment are read with keys (http4k.org, "typesafe configuration").
 */
export const apis: readonly Api[] = [
  {
    call: '*.asServer',
    effect: 'listens',
    imported: 'org.http4k.server.asServer',
    subject: '0.0|0.port=',
    kind: 'stop-hook',
    holder: 'result',
    // `start` gives the server back.
    traits: ['fluent'],
    label: 'the http4k server',
    words: ['org.http4k', 'asServer'],
  },
  { call: 'org.http4k.server.Http4kServer.stop', effect: 'drains' },
  ...['org.http4k.config', 'org.http4k.cloudnative.env'].flatMap((module): Api[] => [
    {
      call: `${module}.EnvironmentKey.string().defaulted`,
      effect: 'environment-read',
      subject: '0',
      parts: { fallback: '1' },
      remedy: 'call:required',
    },
    { call: `${module}.EnvironmentKey.string().required`, effect: 'environment-read', subject: '0' },
    { call: `${module}.EnvironmentKey.int().defaulted`, effect: 'environment-read', subject: '0' },
    { call: `${module}.EnvironmentKey.int().required`, effect: 'environment-read', subject: '0' },
  ]),
];
