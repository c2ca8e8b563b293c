/**
 * The pinball loss of a quantile: what lies beyond it costs p a unit above, and 1 - p below. In the
 * outcome's unit; its mean is least for the true quantile.
 *
 * @param p the quantile's probability, in (0, 1)
 */
export function pinball(quantile: number, outcome: number, p: number): number {
  const above = outcome - quantile;
  return above >= 0 ? p * above : (p - 1) * above;
}
