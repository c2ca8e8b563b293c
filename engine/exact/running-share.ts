import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { sin } from "../numeric/trigonometry.ts";

/** Steps from one node to the next, and nodes to either side, that the table holds. */
const STEPS = 32;
const NODES = 512;

/** 1 over the product of i - j, over j other than i, for the six entries that are read. */
const WEIGHTS = [-1 / 120, 1 / 24, -1 / 12, 1 / 12, -1 / 24, 1 / 120];

let table: Float64Array | undefined;

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
  table ??= makeTable();
  const position = (distance + NODES) * STEPS;
  const first = Math.floor(position) - 2;
  if (!(first >= 0 && first + 6 <= table.length)) return distance > 0 ? 1 : 0;
  const t = position - first;
  const left = t * (t - 1) * (t - 2);
  const right = (t - 3) * (t - 4) * (t - 5);
  return (
    table[first] * WEIGHTS[0] * (t - 1) * (t - 2) * right +
    table[first + 1] * WEIGHTS[1] * t * (t - 2) * right +
    table[first + 2] * WEIGHTS[2] * t * (t - 1) * right +
    table[first + 3] * WEIGHTS[3] * left * (t - 4) * (t - 5) +
    table[first + 4] * WEIGHTS[4] * left * (t - 3) * (t - 5) +
    table[first + 5] * WEIGHTS[5] * left * (t - 3) * (t - 4)
  );
}

function makeTable(): Float64Array {
  const rule = gaussLegendre(5);
  const middle = NODES * STEPS;
  const values = new Float64Array(2 * middle + 1);
  values[middle] = 0.5;
  for (let i = 1; i <= middle; i++) {
    const sum = rule.nodes.reduce((total, node, at) => {
      const x = (Math.PI * (i - 0.5 + 0.5 * node)) / STEPS;
      return total + rule.weights[at] * (sin(x) / x);
    }, 0);
    values[middle + i] = values[middle + i - 1] + (0.5 * sum) / STEPS;
    values[middle - i] = 1 - values[middle + i];
  }
  return values;
}
