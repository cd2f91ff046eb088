import type { Api } from '../../effects.ts';

/** learn.microsoft.com/dotnet/api/microsoft.extensions.hosting.hostoptions.shutdowntimeout: how long services may take to stop. */
export const apis: readonly Api[] = [
  {
    setting: 'ShutdownTimeout',
    effect: 'disables-grace',
    subject: 'this',
    when: [{ arg: 'this', is: 'present', named: ['System.TimeSpan.Zero'] }],
    label: 'A `ShutdownTimeout` of zero',
    words: ['ShutdownTimeout', 'Zero'],
  },
];
