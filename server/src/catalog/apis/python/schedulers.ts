import type { Api } from '../../effects.ts';

/** Schedulers that run within the process (apscheduler.readthedocs.io, schedule.readthedocs.io). */
export const apis: readonly Api[] = [
  ...[
    'apscheduler.schedulers.background.BackgroundScheduler',
    'apscheduler.schedulers.asyncio.AsyncIOScheduler',
    'apscheduler.schedulers.gevent.GeventScheduler',
    'apscheduler.schedulers.tornado.TornadoScheduler',
  ].map((call): Api => ({ call, effect: 'schedules-jobs', label: 'APScheduler' })),
  { call: 'flask_apscheduler.APScheduler', effect: 'schedules-jobs', label: 'Flask-APScheduler' },
  { call: 'schedule.every', effect: 'schedules-jobs', label: '`schedule`' },
  // github.com/dmontagu/fastapi-utils, github.com/gawel/aiocron
  { call: 'fastapi_utils.tasks.repeat_every', effect: 'schedules-jobs', label: '`@repeat_every`' },
  { call: 'aiocron.crontab', effect: 'schedules-jobs', label: 'aiocron' },
];
