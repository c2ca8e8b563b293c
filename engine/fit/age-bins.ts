import { countAtMost } from "../dist/cdf.ts";
import { ENDING, type Spells } from "./spells.ts";

/** What was seen at each age: how long opportunities were watched, and how many ended. */
export interface AgeBins {
  /** Ages in days between the bins, from 0, ascending: one more than bins. */
  readonly edges: readonly number[];
  /** Days watched in each bin, all opportunities together. */
  readonly watched: Float64Array;
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Fine at first, where much happens in days; then weeks; then wider and wider. */
const FIRST_EDGES = [0, 1, 3, 7];
const WEEK = 7;
const GROWTH = 1.12;
const BINS_MAX = 60;

/** The edges of bins up to the last age at which anything ended. */
export function makeAgeEdges({ exit, ending }: Spells): number[] {
  let last = 0;
  for (let i = 0; i < exit.length; i++) {
    if (ending[i] === ENDING.won || ending[i] === ENDING.lost) last = Math.max(last, exit[i]);
  }
  const edges = [...FIRST_EDGES];
  let width = WEEK;
  while (edges[edges.length - 1] <= last && edges.length <= BINS_MAX) {
    // Half a year by weeks.
    if (edges.length > 26) width = Math.ceil(width * GROWTH);
    edges.push(edges[edges.length - 1] + width);
  }
  if (edges[edges.length - 1] <= last) edges.push(Math.floor(last) + 1);
  return edges;
}

/** Counts spells by age. Beyond the last edge nothing is counted. */
export function binSpells({ entry, exit, ending }: Spells, edges: readonly number[]): AgeBins {
  const bins = edges.length - 1;
  const counted = {
    edges,
    watched: new Float64Array(bins),
    won: new Float64Array(bins),
    lost: new Float64Array(bins),
  };
  for (let i = 0; i < exit.length; i++) {
    const isUntimed = ending[i] === ENDING.wonUntimed;
    // Logged after the event: as far as the records go, it was won on its first day.
    const end = isUntimed ? Math.max(0.5, entry[i]) : exit[i];
    for (let bin = binOf(edges, entry[i]); bin < bins && edges[bin] < end; bin++) {
      counted.watched[bin] += Math.min(end, edges[bin + 1]) - Math.max(entry[i], edges[bin]);
    }
    const bin = binOf(edges, end);
    if (bin >= bins) continue;
    if (ending[i] === ENDING.won || isUntimed) counted.won[bin]++;
    else if (ending[i] === ENDING.lost) counted.lost[bin]++;
  }
  return counted;
}

/** The bin an age falls in; as many as there are bins beyond the last edge. */
export function binOf(edges: readonly number[], age: number): number {
  return countAtMost(edges, age) - 1;
}
