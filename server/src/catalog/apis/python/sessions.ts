import type { Api, ArgTest } from '../../effects.ts';

function among(...oneOf: readonly string[]): readonly ArgTest[] {
  return [{ arg: 'this', is: 'text', oneOf }];
}

/** Flask-Session (flask-session.readthedocs.io, SESSION_TYPE) and Django (docs.djangoproject.com/en/5.2/topics/http/sessions). */
export const apis: readonly Api[] = [
  {
    setting: 'SESSION_TYPE',
    effect: 'keeps-sessions-locally',
    when: among('filesystem'),
    kind: 'disk',
    label: "Flask-Session's `filesystem`",
    remedy: 'flask-session-redis',
  },
  {
    setting: 'SESSION_ENGINE',
    effect: 'keeps-sessions-locally',
    when: among('django.contrib.sessions.backends.file'),
    kind: 'disk',
    label: "Django's file sessions",
    remedy: 'django-session-database',
  },
  {
    setting: 'SESSION_ENGINE',
    effect: 'keeps-sessions-locally',
    when: among('django.contrib.sessions.backends.cache'),
    kind: 'cache',
    label: 'The local-memory cache',
  },
  {
    call: 'flask_session.filesystem.FileSystemSessionInterface',
    effect: 'keeps-sessions-locally',
    kind: 'disk',
    label: '`FileSystemSessionInterface`',
  },
];
