import type { Api } from '../../effects.ts';

/** Switches that are made for development. */
export const apis: readonly Api[] = [
  // github.com/labstack/echo, echo.go, DefaultHTTPErrorHandler: the error itself goes to the client
  {
    call: 'github.com/labstack/echo.New',
    effect: 'switches-debug',
    subject: 'result.Debug',
    when: [{ arg: 'result.Debug', is: 'true' }],
    label: '`Debug`',
    words: ['echo', 'Debug'],
  },
  // github.com/gin-gonic/gin, mode.go
  {
    call: 'github.com/gin-gonic/gin.SetMode',
    effect: 'switches-debug',
    subject: '0',
    kind: 'mode',
    when: [{ arg: '0', is: 'present', named: ['github.com/gin-gonic/gin.DebugMode'] }],
    label: "gin's debug mode",
  },
  {
    call: 'github.com/gin-gonic/gin.SetMode',
    effect: 'switches-debug',
    subject: '0',
    kind: 'mode',
    when: [{ arg: '0', is: 'text', oneOf: ['debug'] }],
    label: "gin's debug mode",
  },
];
