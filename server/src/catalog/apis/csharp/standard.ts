import type { Api } from '../../effects.ts';

/**
 * .NET's own classes (learn.microsoft.com/dotnet/api). Full names are those of the documentation: namespace, type and member
 * with dots; constructors are calls of the type, the indexer is the method `Item`, an event and a property that is set are
 * methods that take the handler or the value. `M.=>0` is the first parameter of a function that is given to `M`.
 */
export const apis: readonly Api[] = [
  { call: 'System.Environment.GetEnvironmentVariable', effect: 'environment-read', subject: '0|variable=' },
  {
    call: 'System.Environment.SetEnvironmentVariable',
    effect: 'environment-read',
    subject: '0|variable=',
    kind: 'set',
  },
  {
    call: 'System.Environment.ExpandEnvironmentVariables',
    effect: 'environment-read',
    subject: '0|name=',
  },
  { call: 'System.Environment.Exit', effect: 'exits' },
  { call: 'System.Environment.FailFast', effect: 'exits' },

  { access: 'System.Console.Out', effect: 'standard-stream' },
  { access: 'System.Console.Error', effect: 'standard-stream' },
  { call: 'System.Console.OpenStandardOutput', effect: 'standard-stream' },
  { call: 'System.Console.OpenStandardError', effect: 'standard-stream' },
  { access: 'System.IO.Stream.Null', effect: 'standard-stream' },
  { access: 'System.IO.TextWriter.Null', effect: 'standard-stream' },

  // Registrations end with the object that `Create` gives (api/system.runtime.interopservices.posixsignalregistration).
  {
    call: 'System.Runtime.InteropServices.PosixSignalRegistration.Create',
    effect: 'handles-signal',
    subject: '0|signal=',
    parts: { handler: '1|handler=' },
  },
  {
    call: 'System.Console.CancelKeyPress',
    effect: 'handles-signal',
    signal: 'SIGINT',
    parts: { handler: '0' },
    remedy: 'posix-signal',
  },
  // Up to .NET 9 the runtime answers SIGTERM with these events (core/compatibility/core-libraries/10.0/sigterm-signal-handler).
  ...['System.AppDomain.CurrentDomain.ProcessExit', 'System.Runtime.Loader.AssemblyLoadContext.Default.Unloading'].map(
    (call): Api => ({
      call,
      effect: 'names-termination',
      manifest: { unset: ['TargetFramework=net10.0', 'TargetFramework=net11.0'] },
    }),
  ),
  // github.com/mono/mono.posix: signals that a program waits for.
  { call: 'Mono.Unix.UnixSignal', effect: 'handles-signal', subject: '0|signum=' },
];
