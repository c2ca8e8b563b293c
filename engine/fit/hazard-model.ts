import { exp, expm1 } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import { type AgeBins, binOf } from "./age-bins.ts";
import { fitHazard, type HazardFit, solveUpper } from "./fit-hazard.ts";

/** How often opportunities of each age are won and lost, a day; beyond the last edge, never. */
export interface Hazards {
  readonly edges: readonly number[];
  /** By bin, a day. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

export interface HazardModel {
  readonly edges: readonly number[];
  readonly won: HazardFit;
  readonly lost: HazardFit;
}

export function fitHazardModel({ edges, watched, won, lost }: AgeBins): HazardModel {
  return { edges, won: fitHazard(watched, won), lost: fitHazard(watched, lost) };
}

/** The most probable rates. */
export function hazardsOf({ edges, won, lost }: HazardModel): Hazards {
  return { edges, won: won.mode.map(exp), lost: lost.mode.map(exp) };
}

/** Rates drawn as probable after what was seen. */
export function drawHazards({ edges, won, lost }: HazardModel, next: Stream): Hazards {
  const draw = ({ mode, diagonal, below }: HazardFit) => {
    const noise = mode.map(() => normalQuantile(next()));
    const off = solveUpper(diagonal, below, noise);
    return mode.map((value, bin) => exp(value + off[bin]));
  };
  return { edges, won: draw(won), lost: draw(lost) };
}

/** Shares of all opportunities that end in each bin, and that never do. */
export interface EndingShares {
  readonly won: Float64Array;
  readonly lost: Float64Array;
  readonly never: number;
}

export function endingShares({ edges, won, lost }: Hazards): EndingShares {
  let open = 1;
  const shares = { won: won.map(() => 0), lost: lost.map(() => 0) };
  for (let bin = 0; bin < won.length; bin++) {
    const rate = won[bin] + lost[bin];
    const ended = -open * expm1(-rate * (edges[bin + 1] - edges[bin]));
    if (rate > 0) {
      shares.won[bin] = (ended * won[bin]) / rate;
      shares.lost[bin] = (ended * lost[bin]) / rate;
    }
    open -= ended;
  }
  return { ...shares, never: Math.max(0, open) };
}

/** ln P(open at an age). */
export function logOpen({ edges, won, lost }: Hazards, age: number): number {
  let sum = 0;
  for (let bin = 0; bin < won.length && edges[bin] < age; bin++) {
    sum -= (won[bin] + lost[bin]) * (Math.min(age, edges[bin + 1]) - edges[bin]);
  }
  return sum;
}

/** ln of the density, a day, of ending so at an age. */
export function logEnding(hazards: Hazards, isWon: boolean, age: number): number {
  const bin = binOf(hazards.edges, age);
  const rate = (isWon ? hazards.won : hazards.lost)[bin];
  // An age beyond all that were seen: as rare as one in a million a day.
  return (rate === undefined ? UNSEEN : ln(rate)) + logOpen(hazards, age);
}

const UNSEEN = ln(1e-6);
