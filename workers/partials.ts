/** Nobody reads faster. */
const PARTIAL_MS = 100;
/** A description takes a worker's time: of a run's time, at most one part in so many. */
const REST_FACTOR = 5;

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
  let due = Number.NEGATIVE_INFINITY;

  return async (summary) => {
    const start = performance.now();
    if (isBusy || start < due) return;
    isBusy = true;
    const result = await describe(summary).catch(() => undefined);
    isBusy = false;
    due = start + Math.max(PARTIAL_MS, REST_FACTOR * (performance.now() - start));
    if (result !== undefined) tell(result);
  };
}
