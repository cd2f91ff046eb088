import type { Api } from '../../effects.ts';

const fiber = 'github.com/gofiber/fiber/middleware/session';

/** Sessions that one process or its disk holds. Cookie stores hold nothing and are no concern. */
export const apis: readonly Api[] = [
  {
    call: 'github.com/gorilla/sessions.NewFilesystemStore',
    effect: 'keeps-sessions-locally',
    kind: 'disk',
    label: '`NewFilesystemStore`',
  },
  {
    call: 'github.com/gin-contrib/sessions/memstore.NewStore',
    effect: 'keeps-sessions-locally',
    kind: 'memory',
    label: "gin's `memstore`",
  },
  // github.com/alexedwards/scs, README: "an in-memory session store" unless Store is set
  {
    call: 'github.com/alexedwards/scs.New',
    effect: 'keeps-sessions-locally',
    kind: 'memory',
    label: 'scs without a store',
    unless: [{ arg: 'result.Store', is: 'present' }],
  },
  {
    call: 'github.com/alexedwards/scs/memstore.New',
    effect: 'keeps-sessions-locally',
    kind: 'memory',
    label: "scs's `memstore`",
  },
  // docs.gofiber.io/api/middleware/session: "The default configuration … saves data to memory"
  ...['New', 'NewStore'].map((name): Api => ({
    call: `${fiber}.${name}`,
    effect: 'keeps-sessions-locally',
    kind: 'memory',
    label: "Fiber's session without `Storage`",
    when: [
      { arg: '0.Storage', is: 'absent' },
      { arg: '0.Store', is: 'absent' },
    ],
  })),
];
