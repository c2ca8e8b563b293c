import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { sin } from "../numeric/trigonometry.ts";

/** Steps from one node to the next, and nodes to either side, that the table holds. */
const STEPS = 64;
const NODES = 64;

const table = makeTable();

/**
 * How much a node counts toward the integral of a smooth function up to a place between nodes:
 * 1/2 + Si(pi u) / pi, the integral of sin(pi u) / (pi u).
 *
 * For a function that the equally spaced nodes resolve, the sum of value times this converges as
 * fast as their plain sum does for the whole integral.
 *
 * @param distance from the node to the place, in spacings
 * @see Stenger (1993), "Numerical Methods Based on Sinc and Analytic Functions", section 3.6
 */
export function runningShare(distance: number): number {
  const size = Math.abs(distance) * STEPS;
  if (!(size < NODES * STEPS - 2)) return distance > 0 ? 1 : 0;
  const at = Math.max(1, Math.floor(size));
  const t = size - at;
  const [a, b, c, d] = [table[at - 1], table[at], table[at + 1], table[at + 2]];
  const upper = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return distance > 0 ? upper : 1 - upper;
}

function makeTable(): Float64Array {
  const rule = gaussLegendre(4);
  const values = new Float64Array(NODES * STEPS + 1);
  values[0] = 0.5;
  for (let i = 1; i < values.length; i++) {
    const sum = rule.nodes.reduce((total, node, at) => {
      const x = (Math.PI * (i - 0.5 + 0.5 * node)) / STEPS;
      return total + rule.weights[at] * (sin(x) / x);
    }, 0);
    values[i] = values[i - 1] + (0.5 * sum) / STEPS;
  }
  return values;
}
