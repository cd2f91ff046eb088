import type { Api } from '../../effects.ts';

/**
 * Java's own packages (docs.oracle.com/en/java/javase/21/docs/api). Full names are package, class and member joined by
 * dots; a constructor is called by its class's name, which its result has too.
 */
export const apis: readonly Api[] = [
  { call: 'java.lang.System.getenv', effect: 'environment-read', subject: '0', when: [{ arg: '0', is: 'present' }] },
  { call: 'java.lang.System.getenv().get', effect: 'environment-read', subject: '0', words: ['getenv'] },
  {
    call: 'java.lang.System.getenv().getOrDefault',
    effect: 'environment-read',
    subject: '0',
    parts: { fallback: '1' },
    words: ['getenv'],
  },
  {
    call: 'java.util.Objects.requireNonNullElse',
    effect: 'environment-read',
    subject: '0',
    parts: { fallback: '1' },
    when: [{ arg: '0', is: 'environment' }],
  },
  { call: 'java.util.Optional.ofNullable', returns: 'java.util.Optional' },
  {
    call: 'java.util.Optional.orElse',
    effect: 'environment-read',
    subject: 'receiver',
    parts: { fallback: '0' },
    when: [{ arg: 'receiver', is: 'environment' }],
  },
  { call: 'java.lang.Runtime.getRuntime', returns: 'java.lang.Runtime' },
  // The virtual machine runs these on SIGTERM and waits for them (java.lang.Runtime, "shutdown sequence").
  {
    call: 'java.lang.Runtime.addShutdownHook',
    effect: 'handles-signal',
    signal: 'SIGTERM',
    parts: { handler: '0.0.body|0.0|0.body|0' },
    unless: [
      { arg: '0.0.body|0.0', is: 'telling' },
      { arg: '0.body', is: 'telling' },
    ],
  },
  {
    call: 'sun.misc.Signal.handle',
    effect: 'handles-signal',
    subject: '0.0',
    parts: { handler: '1.body|1' },
    label: '`Signal.handle`',
  },
  // Both run the hooks first; `halt` does not.
  { call: 'java.lang.System.exit', effect: 'exits', kind: 'running-handlers' },
  { call: 'java.lang.Runtime.exit', effect: 'exits', kind: 'running-handlers', words: ['Runtime', 'exit'] },
  { call: 'java.lang.Runtime.halt', effect: 'exits', words: ['Runtime', 'halt'] },
  { access: 'java.lang.System.out', effect: 'standard-stream' },
  { access: 'java.lang.System.err', effect: 'standard-stream' },
];
