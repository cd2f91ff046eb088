/** Methods that are there without a receiver: of the language, of Sinatra, Rack and Puma's configuration. */
export const globals: readonly string[] = [
  'open',
  'trap',
  'exit',
  'exit!',
  'abort',
  'at_exit',
  'loop',
  '__dir__',
  '__FILE__',
  '$stdout',
  '$stderr',
];
