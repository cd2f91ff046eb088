import type { Api } from '../../effects.ts';

const debug = { effect: 'switches-debug' } as const;

/** Switches that show errors with their code, or let visitors run code. */
export const apis: readonly Api[] = [
  // docs.djangoproject.com/en/stable/ref/settings/#debug
  {
    ...debug,
    setting: 'DEBUG',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    file: 'settings.py',
    label: '`DEBUG`',
    words: ['DEBUG'],
  },
  // flask.palletsprojects.com/en/stable/debugging, fastapi.tiangolo.com/reference/fastapi, starlette.dev
  ...['flask.Flask.run', 'quart.Quart.run'].map((call): Api => ({
    ...debug,
    call,
    subject: 'debug=',
    when: [{ arg: 'debug=', is: 'true' }],
    label: '`debug=True`',
    words: ['debug'],
  })),
  ...['fastapi.FastAPI', 'starlette.applications.Starlette'].map((call): Api => ({
    ...debug,
    call,
    subject: 'debug=',
    when: [{ arg: 'debug=', is: 'true' }],
    label: '`debug=True`',
    words: ['debug'],
  })),
];
