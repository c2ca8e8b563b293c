import { exp, expm1 } from "../numeric/exp.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { ln } from "../numeric/ln.ts";
import { pow } from "../numeric/pow.ts";

/** Enough for 1e-15: the nearest poles are pi panel half-lengths away. */
const RULE = gaussLegendre(16);

/** Where shape ln t is above this, 1 + t^shape is t^shape in a double. */
const LN_POWER_MAX = 40;

const EPSILON = 2 ** -54;

/**
 * The integral of 1 / (1 + t^shape) from 0 to y: E[min(X, y)] of a log-logistic X of scale 1, to
 * 1e-13 relative, for any shape.
 *
 * The incomplete beta function gives it too, but as 0 times infinity about shape 1. So it is a
 * series up to the median, quadrature in ln t beyond, and a power of t in the far tail.
 */
export function loglogisticLimitedMean(shape: number, y: number): number {
  if (y <= 1) return upToMedian(shape, y);
  const lnY = ln(y);
  const lnFar = Math.min(lnY, LN_POWER_MAX / shape);
  return upToMedian(shape, 1) + middle(shape, lnFar) + far(shape, lnFar, lnY);
}

/**
 * y / (1 + y^shape) times the hypergeometric F(1, 1; 1 + 1 / shape; u), u = P(X <= y) <= 1/2, whose
 * terms are all positive.
 *
 * @see DLMF 15.8.1 (Pfaff), https://dlmf.nist.gov/15.8
 */
function upToMedian(shape: number, y: number): number {
  const power = pow(y, shape);
  const u = power / (1 + power);
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= (u * n) / (n + 1 / shape);
    sum += term;
  }
  return (y / (1 + power)) * sum;
}

/** From the median to e^lnFar, with s = ln t: the integral of e^s / (1 + e^(shape s)). */
function middle(shape: number, lnFar: number): number {
  const panels = Math.ceil(lnFar / Math.min(2, 2 / shape));
  const half = lnFar / (2 * panels);
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const centre = (2 * panel + 1) * half;
    for (let i = 0; i < RULE.nodes.length; i++) {
      const s = centre + half * RULE.nodes[i];
      sum += RULE.weights[i] / (exp(-s) + exp((shape - 1) * s));
    }
  }
  return panels > 0 ? sum * half : 0;
}

/** From e^lnFar to e^lnY: the integral of t^-shape. */
function far(shape: number, lnFar: number, lnY: number): number {
  const length = lnY - lnFar;
  if (!(length > 0)) return 0;
  const rate = 1 - shape;
  const growth = rate === 0 ? length : expm1(rate * length) / rate;
  return exp(rate * lnFar) * growth;
}
