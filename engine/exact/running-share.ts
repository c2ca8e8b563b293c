import { exp } from "../numeric/exp.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { sin } from "../numeric/trigonometry.ts";

/** Steps from one node to the next, and nodes to either side, that the table holds. */
const STEPS = 32;
const NODES = 48;

/** Width, in spacings, of the normal curve by which the kernel is made to end. */
const WIDTH = 8;

/** 1 over the product of i - j, over j other than i, for the six entries that are read. */
const WEIGHTS = [-1 / 120, 1 / 24, -1 / 12, 1 / 12, -1 / 24, 1 / 120];

let table: Float64Array | undefined;

/**
 * How much a node counts toward the integral of a smooth function up to a place between nodes: the
 * integral of the kernel by which values between nodes are read, sin(pi u) / (pi u) times a normal
 * curve, so that it ends.
 *
 * For a function that the equally spaced nodes resolve, the sum of value times this converges as
 * fast as their plain sum does for the whole integral.
 *
 * @param distance from the node to the place, in spacings
 * @see Qian (2003), "On the Regularized Whittaker-Kotel'nikov-Shannon Sampling Formula",
 *   Proceedings of the AMS 131(4), doi:10.1090/S0002-9939-02-06887-9
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
      const u = (i - 0.5 + 0.5 * node) / STEPS;
      const curve = exp((-u * u) / (2 * WIDTH * WIDTH));
      return total + rule.weights[at] * curve * (sin(Math.PI * u) / (Math.PI * u));
    }, 0);
    values[middle + i] = values[middle + i - 1] + (0.5 * sum) / STEPS;
    values[middle - i] = 1 - values[middle + i];
  }
  return values;
}
