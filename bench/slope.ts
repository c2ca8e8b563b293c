import { linearRegression } from "simple-statistics";

/**
 * How a cost grows with a size: the slope of ln(cost) on ln(size). One is linear growth.
 *
 * @param points at least two, of positive sizes and costs
 */
export function logLogSlope(points: readonly { readonly size: number; readonly cost: number }[]) {
  return linearRegression(points.map(({ size, cost }) => [Math.log(size), Math.log(cost)])).m;
}
