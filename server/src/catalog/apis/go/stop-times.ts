import type { Api } from '../../effects.ts';

/** A bare number would count nanoseconds, which nobody means. */
const span = { effect: 'limits-drain', kind: 'span' } as const;

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // pkg.go.dev/context
  {
    call: 'context.WithTimeout',
    ...span,
    subject: '1',
    traits: ['for-drain'],
    label: 'context.WithTimeout',
    words: ['WithTimeout', 'Shutdown'],
  },
  // docs.gofiber.io/api/app#server-shutdown
  {
    call: 'github.com/gofiber/fiber.App.ShutdownWithTimeout',
    ...span,
    subject: '0',
    label: 'ShutdownWithTimeout',
    words: ['ShutdownWithTimeout'],
  },
  // pkg.go.dev/go.uber.org/fx#StopTimeout (uber-go/fx, app.go)
  { call: 'go.uber.org/fx.StopTimeout', ...span, subject: '0', label: 'fx.StopTimeout', words: ['StopTimeout'] },
  // pkg.go.dev/github.com/go-kratos/kratos/v2#StopTimeout
  {
    call: 'github.com/go-kratos/kratos.StopTimeout',
    ...span,
    subject: '0',
    label: 'kratos.StopTimeout',
    words: ['StopTimeout'],
  },
  // hertz/pkg/app/server/option.go
  {
    call: 'github.com/cloudwego/hertz/pkg/app/server.WithExitWaitTime',
    ...span,
    subject: '0',
    label: 'WithExitWaitTime',
    words: ['WithExitWaitTime'],
  },
  // asynq/server.go, Config: how long to wait for the workers
  {
    setting: 'ShutdownTimeout',
    ...span,
    subject: 'this',
    imported: 'github.com/hibiken/asynq',
    label: 'ShutdownTimeout',
    words: ['asynq', 'ShutdownTimeout'],
  },
  // sdk-go/internal/worker.go, WorkerOptions
  {
    setting: 'WorkerStopTimeout',
    ...span,
    subject: 'this',
    imported: 'go.temporal.io/sdk/worker',
    label: 'WorkerStopTimeout',
    words: ['temporal', 'WorkerStopTimeout'],
  },
  // labstack/echo, server.go: StartConfig of version 5
  {
    setting: 'GracefulTimeout',
    ...span,
    subject: 'this',
    imported: 'github.com/labstack/echo',
    label: 'GracefulTimeout',
    words: ['echo', 'GracefulTimeout'],
  },
];
