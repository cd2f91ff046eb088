import type { Api } from '../../effects.ts';

/** Frameworks and libraries that install a handler of SIGTERM themselves. */
export const apis: readonly Api[] = [
  // fx/signal.go: Run waits for SIGINT and SIGTERM and then runs the OnStop hooks.
  { call: 'go.uber.org/fx.New', returns: 'go.uber.org/fx.App' },
  { call: 'go.uber.org/fx.App.Run', effect: 'handles-termination' },
  // kratos/app.go, New: SIGTERM, SIGQUIT and SIGINT are the default signals of Run.
  { call: 'github.com/go-kratos/kratos.New', effect: 'handles-termination' },
  // sdk-go/internal/worker.go, InterruptCh: os.Interrupt and SIGTERM.
  { call: 'go.temporal.io/sdk/worker.InterruptCh', effect: 'handles-termination' },
  // controller-runtime/pkg/manager/signals: SIGTERM and SIGINT.
  { call: 'sigs.k8s.io/controller-runtime.SetupSignalHandler', effect: 'handles-termination' },
];
