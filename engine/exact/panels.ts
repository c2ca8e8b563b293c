import { gaussLegendre } from "../numeric/gauss-legendre.ts";

/**
 * A function of a number from 0 on, with several values, told by polynomials on panels. A panel is
 * worked out when it is first read, and halved until its polynomial holds.
 */
export interface Panels {
  readonly evaluate: (at: number) => Float64Array;
  /** Values of the function at one place. */
  readonly count: number;
  /** Between panels, ascending from 0; beyond the last, each next is twice as far out. */
  readonly ends: number[];
  /** By panel, in order; absent where it has not been read. */
  readonly leaves: (readonly Leaf[] | undefined)[];
}

/** A polynomial on a stretch: values and slopes at the nodes, node by node. */
interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

const NODES = 10;
const RULE = gaussLegendre(NODES);

/** What a polynomial may be off by, and how often a panel is halved for it. */
const TOLERANCE = 3e-8;
const HALVINGS_MAX = 16;

/** Places between nodes at which a polynomial is tried, in [-1, 1]. */
const TRIALS = [-0.56, 0.94];

/** By node, 1 over the product of its distances from the others. */
const WEIGHTS = RULE.nodes.map((node) =>
  RULE.nodes.reduce((product, other) => (other === node ? product : product / (node - other)), 1),
);

/** Slope at each node of the polynomial that is 1 at another and 0 at the rest. */
const SLOPES = RULE.nodes.map((node, i) => {
  const row = RULE.nodes.map((other, j) =>
    i === j ? 0 : WEIGHTS[j] / WEIGHTS[i] / (node - other),
  );
  row[i] = -row.reduce((sum, slope) => sum + slope, 0);
  return row;
});

/** @param ends where the function changes its ways, positive, in any order */
export function makePanels(
  evaluate: (at: number) => Float64Array,
  count: number,
  ends: readonly number[],
): Panels {
  const inner = ends.filter((end) => end > 0 && end < Number.POSITIVE_INFINITY);
  const sorted = [...new Set([0, ...inner])].sort((a, b) => a - b);
  return { evaluate, count, ends: sorted.length > 1 ? sorted : [0, 1], leaves: [] };
}

/** The values at a place. */
export function readPanels(panels: Panels, at: number): Float64Array {
  const leaf = leafAt(panels, at);
  return interpolated(leaf, leaf.values, panels.count, at);
}

/** The sum of slopes at places, in order, each times a weight. */
export function sumOfSlopes(
  panels: Panels,
  places: readonly number[],
  weights: readonly number[],
): Float64Array {
  const sum = new Float64Array(panels.count);
  const shares = new Float64Array(NODES);
  let leaf: Leaf | undefined;
  for (let i = 0; i < places.length; i++) {
    // What falls on one polynomial is gathered at its nodes first: many values share that.
    if (!leaf || !(leaf.from <= places[i] && places[i] <= leaf.to)) {
      if (leaf) addTimesNodes(sum, shares, leaf.slopes);
      shares.fill(0);
      leaf = leafAt(panels, places[i]);
    }
    addShares(shares, leaf, places[i], weights[i]);
  }
  if (leaf) addTimesNodes(sum, shares, leaf.slopes);
  return sum;
}

/** Where one polynomial gives way to the next, up to a place. */
export function seamsUpTo(panels: Panels, to: number): number[] {
  const seams: number[] = [];
  for (let panel = 0; panel === 0 || endOf(panels, panel) < to; panel++) {
    for (const { from } of leavesOf(panels, panel)) if (from > 0 && from < to) seams.push(from);
  }
  return seams;
}

function leafAt(panels: Panels, at: number): Leaf {
  let panel = 0;
  while (endOf(panels, panel + 1) < at) panel++;
  const leaves = leavesOf(panels, panel);
  return leaves.find(({ to }) => at <= to) ?? leaves[leaves.length - 1];
}

function endOf({ ends }: Panels, index: number): number {
  while (ends.length <= index) ends.push(2 * ends[ends.length - 1]);
  return ends[index];
}

function leavesOf(panels: Panels, panel: number): readonly Leaf[] {
  const from = endOf(panels, panel);
  const leaves = panels.leaves[panel] ?? grow(panels, from, endOf(panels, panel + 1), 0);
  panels.leaves[panel] = leaves;
  return leaves;
}

function grow(panels: Panels, from: number, to: number, depth: number): Leaf[] {
  const { evaluate, count } = panels;
  const middle = 0.5 * (from + to);
  const half = 0.5 * (to - from);
  const values = new Float64Array(NODES * count);
  RULE.nodes.forEach((node, i) => {
    values.set(evaluate(middle + half * node), i * count);
  });
  const slopes = new Float64Array(NODES * count);
  SLOPES.forEach((row, i) => {
    row.forEach((slope, j) => {
      for (let k = 0; k < count; k++) {
        slopes[i * count + k] += (slope / half) * values[j * count + k];
      }
    });
  });
  const leaf = { from, to, values, slopes };
  const holds = TRIALS.every((trial) => {
    const at = middle + half * trial;
    const told = interpolated(leaf, values, count, at);
    return evaluate(at).every((value, k) => Math.abs(value - told[k]) <= TOLERANCE);
  });
  if (holds || depth === HALVINGS_MAX) return [leaf];
  return [...grow(panels, from, middle, depth + 1), ...grow(panels, middle, to, depth + 1)];
}

function interpolated(leaf: Leaf, table: Float64Array, count: number, at: number): Float64Array {
  const read = new Float64Array(count);
  const shares = new Float64Array(NODES);
  addShares(shares, leaf, at, 1);
  addTimesNodes(read, shares, table);
  return read;
}

/** Adds how much each node's value counts at a place. */
function addShares(shares: Float64Array, { from, to }: Leaf, at: number, weight: number): void {
  const place = (2 * at - from - to) / (to - from);
  let product = weight;
  for (let i = 0; i < NODES; i++) {
    const distance = place - RULE.nodes[i];
    if (distance === 0) {
      shares[i] += weight;
      return;
    }
    product *= distance;
  }
  for (let i = 0; i < NODES; i++) shares[i] += (product * WEIGHTS[i]) / (place - RULE.nodes[i]);
}

function addTimesNodes(sum: Float64Array, shares: Float64Array, table: Float64Array): void {
  const count = sum.length;
  for (let i = 0; i < NODES; i++) {
    const share = shares[i];
    for (let k = 0; k < count; k++) sum[k] += share * table[i * count + k];
  }
}
