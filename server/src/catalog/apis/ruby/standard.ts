import type { Api } from '../../effects.ts';

/**
 * The environment and paths, of Ruby itself (docs.ruby-lang.org) and of Rails. Full names hold dots for `::` as well, and
 * `()` behind every method that another is called on: `Rails.root().join`, `Redis.new().blpop`. A superclass is a call
 * of its `inherited`, which is what Ruby does: `Sinatra.Base.inherited`.
 */
export const apis: readonly Api[] = [
  { access: 'ENV.*', effect: 'environment-read' },
  { call: 'ENV.fetch', effect: 'environment-read', subject: '0', parts: { fallback: '1' } },
  { call: 'File.join', effect: 'joins-path' },
  { call: 'Pathname.new', effect: 'joins-path' },
  { call: 'Rails.root().join', effect: 'joins-path', returns: 'Pathname.new()' },
  { call: 'Pathname.new().join', effect: 'joins-path', returns: 'Pathname.new()' },
  { call: 'Rails.root', effect: 'own-folder' },
  { call: 'Dir.pwd', effect: 'own-folder' },
  { access: '__dir__', effect: 'own-folder' },
  ...['Dir.tmpdir', 'Dir.mktmpdir', 'Tempfile.new', 'Tempfile.create', 'Tempfile.open'].map((call): Api => ({
    call,
    effect: 'temporary-path',
  })),
  ...['$stdout', '$stderr', 'STDOUT', 'STDERR', 'File.NULL', 'IO.NULL'].map((access): Api => ({
    access,
    effect: 'standard-stream',
  })),
  { call: 'StringIO.new', effect: 'standard-stream' },
  // bkeepers/dotenv: README
  { call: 'Dotenv.load', effect: 'loads-env-file' },
  { call: 'Dotenv.load!', effect: 'loads-env-file' },
  { call: 'Dotenv.overload', effect: 'loads-env-file' },
  { module: 'dotenv/load', effect: 'loads-env-file' },
  { call: 'OptionParser.new', effect: 'parses-arguments' },
  { call: 'Thor.inherited', words: ['Thor'], effect: 'parses-arguments' },
];
