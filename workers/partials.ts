/** A partial answer costs a worker's time, and nobody reads faster. */
const PARTIAL_MS = 100;

/**
 * Describes a summary while it grows: one description at a time, at most ten a second.
 *
 * @param describe a failure of it is passed over, for the run itself will tell
 * @returns what to call whenever the summary has grown
 */
export function openPartials<Summary, Result>(
  describe: (summary: Summary) => Promise<Result>,
  tell: (result: Result) => void,
): (summary: Summary) => void {
  let isBusy = false;
  let started = Number.NEGATIVE_INFINITY;

  return async (summary) => {
    const now = performance.now();
    if (isBusy || now - started < PARTIAL_MS) return;
    isBusy = true;
    started = now;
    const result = await describe(summary).catch(() => undefined);
    isBusy = false;
    if (result !== undefined) tell(result);
  };
}
