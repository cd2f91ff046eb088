import type { Api } from '../../effects.ts';

/** Python's own modules (docs.python.org/3/library). */
export const apis: readonly Api[] = [
  { access: 'os.environ.*', effect: 'environment-read' },
  { call: 'os.getenv', effect: 'environment-read', subject: '0|key=', parts: { fallback: '1|default=' } },
  { call: 'os.environ.get', effect: 'environment-read', subject: '0|key=', parts: { fallback: '1|default=' } },
  { call: 'os.path.join', effect: 'joins-path' },
];
