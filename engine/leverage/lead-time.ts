/** Weeks on each side over which a week's change is averaged. */
const SMOOTHING = 1;

/**
 * Days until an effect has half its strength: until bookings a week have changed by half of the
 * most that they do within the horizon.
 *
 * @param effect change of cumulative bookings at the end of each week
 * @returns null where nothing changes
 */
export function leadTime(effect: readonly number[]): number | null {
  const total = effect[effect.length - 1];
  if (total === 0) return null;
  const sign = total < 0 ? -1 : 1;
  const weekly = effect.map((sum, week) => sign * (sum - (week > 0 ? effect[week - 1] : 0)));
  const smooth = weekly.map((_, week) => {
    const near = weekly.slice(Math.max(0, week - SMOOTHING), week + SMOOTHING + 1);
    return near.reduce((sum, each) => sum + each, 0) / near.length;
  });
  const half = Math.max(...smooth) / 2;
  const week = smooth.findIndex((each) => each >= half);
  if (week === 0) return 0;
  // A week's change stands for the middle of the week.
  const share = (half - smooth[week - 1]) / (smooth[week] - smooth[week - 1]);
  return 7 * (week - 1 + share) + 3.5;
}
