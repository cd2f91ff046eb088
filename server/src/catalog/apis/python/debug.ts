import type { Api } from '../../effects.ts';

const debug = { effect: 'switches-debug' } as const;

/** Switches that show errors with their code, or let visitors run code. */
export const apis: readonly Api[] = [
  // docs.djangoproject.com/en/stable/ref/settings/#debug; a file that others build upon may be overruled by them
  ...['settings.py', 'settings/production.py', 'settings/prod.py'].map((file): Api => ({
    ...debug,
    setting: 'DEBUG',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    file,
    label: '`DEBUG`',
    words: ['DEBUG'],
  })),
  // flask.palletsprojects.com/en/stable/debugging, fastapi.tiangolo.com/reference/fastapi, starlette.dev,
  // docs.litestar.dev, sanic.dev, dash.plotly.com, bottlepy.org
  ...['flask.Flask.run', 'quart.Quart.run', 'sanic.Sanic.run', 'dash.Dash().run', 'bottle.run'].map((call): Api => ({
    ...debug,
    call,
    subject: 'debug=',
    when: [{ arg: 'debug=', is: 'true' }],
    label: '`debug=True`',
    words: ['debug'],
  })),
  ...[
    'fastapi.FastAPI',
    'starlette.applications.Starlette',
    'litestar.Litestar',
    // tornadoweb.org/en/stable/guide/running.html#debug-mode-and-automatic-reloading
    'tornado.web.Application',
  ].map((call): Api => ({
    ...debug,
    call,
    subject: 'debug=',
    when: [{ arg: 'debug=', is: 'true' }],
    label: '`debug=True`',
    words: ['debug'],
  })),
  // flask.palletsprojects.com/en/stable/config/#DEBUG
  ...['flask.Flask', 'quart.Quart'].map((call): Api => ({
    ...debug,
    call,
    subject: 'result.debug',
    when: [{ arg: 'result.debug', is: 'true' }],
    label: '`debug`',
    words: ['debug'],
  })),
  // werkzeug.palletsprojects.com/en/stable/debug
  { ...debug, call: 'werkzeug.debug.DebuggedApplication', label: '`DebuggedApplication`' },
];
