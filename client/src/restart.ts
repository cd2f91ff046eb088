/** How often the server may die before it stays down: the limit of the language client itself. */
const restartLimit = 4;
const restartWindowMs = 3 * 60 * 1000;

export interface RestartPolicy {
  /** Notes that the server died now, and says whether to start it again. */
  died(): boolean;
  /** Forgets earlier deaths, because the user asked for a new start. */
  reset(): void;
}

/**
 * Restarts a server that dies, but gives up once it has died more than four times within three minutes.
 * @param now milliseconds on any clock that does not run backwards
 */
export function createRestartPolicy(now: () => number): RestartPolicy {
  let deaths: number[] = [];
  return {
    died() {
      const time = now();
      deaths = [...deaths.filter((earlier) => time - earlier <= restartWindowMs), time];
      return deaths.length <= restartLimit;
    },
    reset() {
      deaths = [];
    },
  };
}
