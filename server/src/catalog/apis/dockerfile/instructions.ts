import type { Api } from '../../effects.ts';

/** Instructions (https://docs.docker.com/reference/dockerfile/). */
export const apis: readonly Api[] = [
  { setting: 'FROM', effect: 'uses-image', subject: 'this', kind: 'base' },
  { setting: 'COPY', effect: 'copies-into-image', subject: 'this', label: 'COPY' },
  { setting: 'ADD', effect: 'copies-into-image', subject: 'this', label: 'ADD' },
  { setting: 'STOPSIGNAL', effect: 'sets-stop-signal', subject: 'this', label: 'STOPSIGNAL' },
  { setting: 'FROM.signal', effect: 'inherits-stop-signal', subject: 'this' },
  { setting: 'ENV.PYTHONUNBUFFERED', effect: 'unbuffers-output' },
  { setting: 'WORKDIR', effect: 'sets-folder', subject: 'this' },
  { setting: 'EXPOSE', effect: 'declares-port', subject: 'this', label: 'EXPOSE' },
  { setting: 'ENV.PORT', effect: 'sets-port', subject: 'this' },
];
