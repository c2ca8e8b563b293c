/**
 * The continuous ranked probability score of a forecast that is a set of equally likely draws: the
 * mean distance of a draw from the outcome, less half of that between two draws. In the draws'
 * unit; lower is better, and of a single number it is the absolute error.
 *
 * The fair version takes draws for a sample of the forecast, and corrects for their number (the
 * mean over pairs of different draws); the other takes them for the forecast itself.
 *
 * @param sorted draws, ascending, at least one; two for the fair version
 * @see Gneiting and Raftery (2007), "Strictly proper scoring rules, prediction, and estimation",
 *   JASA 102(477), doi:10.1198/016214506000001437; Ferro (2014), "Fair scores for ensemble
 *   forecasts", QJRMS 140, doi:10.1002/qj.2270
 */
export function crps(
  sorted: ArrayLike<number>,
  outcome: number,
  version: "fair" | "standard" = "standard",
): number {
  const n = sorted.length;
  let distance = 0;
  // The sum over pairs i < j of the sorted draws' differences.
  let spread = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i] - outcome);
    spread += (2 * i + 1 - n) * sorted[i];
  }
  const pairs = version === "fair" ? n * (n - 1) : n * n;
  return distance / n - spread / pairs;
}
