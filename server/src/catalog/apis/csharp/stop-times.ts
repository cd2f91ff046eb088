import type { Api } from '../../effects.ts';

const limits = { effect: 'limits-drain', kind: 'span' } as const;

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/aspnet/core/fundamentals/host/generic-host, ShutdownTimeout (dotnet/runtime, HostOptions.cs)
  {
    setting: 'ShutdownTimeout',
    ...limits,
    subject: 'this',
    label: 'ShutdownTimeout',
    words: ['ShutdownTimeout', 'TimeSpan'],
  },
  // learn.microsoft.com/dotnet/api/microsoft.aspnetcore.hosting.hostingabstractionswebhostbuilderextensions
  {
    call: '*.UseShutdownTimeout',
    ...limits,
    subject: '0',
    when: [{ arg: '0', is: 'present' }],
    label: 'UseShutdownTimeout',
    words: ['UseShutdownTimeout'],
  },
  // MassTransit.Abstractions/Configuration/MassTransitHostOptions.cs: StopAsync is canceled after it
  {
    setting: 'StopTimeout',
    ...limits,
    subject: 'this',
    imported: 'MassTransit',
    label: 'StopTimeout',
    words: ['MassTransit', 'StopTimeout'],
  },
];
