/**
 * The Monte Carlo error of a share of trials. A share of none or all is known no better than that
 * of half a trial: it is never called certain.
 */
export function shareError(share: number, trials: number): number {
  const isCertain = share === 0 || share === 1;
  const seen = isCertain ? 0.5 / (trials + 1) : share;
  return Math.sqrt((seen * (1 - seen)) / trials);
}
