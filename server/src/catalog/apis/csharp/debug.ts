import type { Api } from '../../effects.ts';

/** Switches that show errors with their code, or their messages, to clients. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/aspnet/core/fundamentals/error-handling: not for production
  {
    call: '*.UseDeveloperExceptionPage',
    effect: 'switches-debug',
    label: '`UseDeveloperExceptionPage`',
    words: ['UseDeveloperExceptionPage'],
  },
  // learn.microsoft.com/aspnet/core/signalr/configuration, /grpc/configuration
  ...['EnableDetailedErrors', 'IncludeExceptionDetails'].map((setting): Api => ({
    setting,
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    label: `\`${setting}\``,
    words: [setting],
  })),
];
