import type { Api } from '../../effects.ts';

/** Programs that are started (learn.microsoft.com/dotnet/api/system.diagnostics.process.start). */
export const apis: readonly Api[] = [
  { call: 'System.Diagnostics.Process.Start', effect: 'runs-program', subject: '0|fileName=' },
  { call: 'System.Diagnostics.ProcessStartInfo', effect: 'runs-program', subject: '0|FileName=|fileName=' },
];
