interface Report {
  readonly share: number;
  readonly seconds: number;
}

/**
 * The pace of the later half counts, or at least of so many seconds: workers start slowly, and
 * compile at first; and a machine that is busy now and then has a pace all the same.
 */
const WINDOW_SECONDS = 8;
const WINDOW_SHARE = 0.5;
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
  let begun = 0;
  return (share, seconds) => {
    const last = reports.at(-1);
    // Less than before is something else that has begun.
    if (last && share < last.share) reports = [];
    if (reports.length === 0) begun = seconds;
    if (share > 0 && share !== last?.share) {
      const window = Math.max(WINDOW_SECONDS, (seconds - begun) * WINDOW_SHARE);
      reports = [...since(reports, seconds - window), { share, seconds }];
    }
    const [first] = reports;
    const newest = reports.at(-1);
    if (!newest || newest.seconds - first.seconds < PACE_SECONDS) return undefined;
    const pace = (newest.share - first.share) / (newest.seconds - first.seconds);
    return (1 - newest.share) / pace;
  };
}

/** Those from a moment on, and the last before it, so that slow work has a pace as well. */
function since(reports: readonly Report[], moment: number): readonly Report[] {
  const inside = reports.findIndex(({ seconds }) => seconds >= moment);
  return inside < 0 ? reports.slice(-1) : reports.slice(Math.max(0, inside - 1));
}
