/** Names that stand for a span of time, in seconds, as factors of a product: `30 * time.Second`. */
export const durationUnits: Readonly<Record<string, number>> = {
  'time.Second': 1,
  'time.Minute': 60,
  'time.Millisecond': 0.001,
  // guides.rubyonrails.org/active_support_core_extensions.html#time
  '.second': 1,
  '.seconds': 1,
  '.minute': 60,
  '.minutes': 60,
};

/**
 * Calls that make a span of time, by the last two parts of their names, and the seconds that one of what they are given
 * is: learn.microsoft.com/dotnet/api/system.timespan, docs.oracle.com java.time.Duration, doc.rust-lang.org
 * std::time::Duration. The first argument counts.
 */
export const durationCalls: Readonly<Record<string, number>> = {
  'TimeSpan.FromMilliseconds': 0.001,
  'TimeSpan.FromSeconds': 1,
  'TimeSpan.FromMinutes': 60,
  'Duration.ofMillis': 0.001,
  'Duration.ofSeconds': 1,
  'Duration.ofMinutes': 60,
  'Duration.from_millis': 0.001,
  'Duration.from_secs': 1,
};

/** Names of units that stand beside a number (docs.oracle.com, java.util.concurrent.TimeUnit), as kinds. */
export const unitNames: Readonly<Record<string, string>> = {
  SECONDS: 'seconds',
  MILLISECONDS: 'milliseconds',
  MINUTES: 'minutes',
};

/** What a bare number of a kind of setting counts, in seconds. */
export const numberUnits: Readonly<Record<string, number>> = { seconds: 1, milliseconds: 0.001, minutes: 60 };
