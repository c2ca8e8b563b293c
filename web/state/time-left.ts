interface Report {
  readonly share: number;
  readonly seconds: number;
}

/** The pace of the last so many seconds counts: workers start slowly, and compile at first. */
const WINDOW_SECONDS = 8;
/** A pace over a shorter time is no pace. */
const PACE_SECONDS = 1.5;

/**
 * Tells how long something will still take, by how fast it has lately gone on.
 *
 * @returns given the share that is done and a steady clock's seconds, the seconds that are left;
 *   undefined until there is a pace
 */
export function openTimeLeft(): (share: number, seconds: number) => number | undefined {
  let reports: readonly Report[] = [];
  return (share, seconds) => {
    const last = reports.at(-1);
    // Less than before is something else that has begun.
    if (last && share < last.share) reports = [];
    if (share > 0 && share !== last?.share)
      reports = [...recent(reports, seconds), { share, seconds }];
    const [first] = reports;
    const newest = reports.at(-1);
    if (!newest || newest.seconds - first.seconds < PACE_SECONDS) return undefined;
    const pace = (newest.share - first.share) / (newest.seconds - first.seconds);
    return (1 - newest.share) / pace;
  };
}

/** Those of the window, and the last before it, so that slow work has a pace as well. */
function recent(reports: readonly Report[], now: number): readonly Report[] {
  const inside = reports.findIndex(({ seconds }) => now - seconds <= WINDOW_SECONDS);
  return inside < 0 ? reports.slice(-1) : reports.slice(Math.max(0, inside - 1));
}
