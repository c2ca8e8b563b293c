import { openStream, type Stream } from "../random/stream.ts";
import { splitRHat } from "./split-r-hat.ts";

export interface ChainPlan<State> {
  readonly seed: string;
  /** What the chains walk over; names their luck. */
  readonly name: string;
  /** Where a chain starts: they should start apart. */
  readonly start: (next: Stream) => State;
  readonly step: (state: State, next: Stream) => State;
  /** The numbers by which mixing is judged. */
  readonly numbers: (state: State) => readonly number[];
  /** Draws wanted, over all chains. */
  readonly draws: number;
  /** Called as steps are done, with a share from 0 to 1; what it throws ends the walk. */
  readonly onProgress?: (share: number) => void;
}

export interface Chains<State> {
  readonly draws: readonly State[];
  /** Largest split R-hat of the numbers over all steps that were kept. */
  readonly rHat: number;
  /** Steps a chain took after its first ones were thrown away. */
  readonly steps: number;
}

const CHAINS = 4;
const BURN_IN = 250;
const THIN_MIN = 10;
/** Steps are doubled until chains agree, so many times. */
const DOUBLINGS_MAX = 3;
export const R_HAT_MAX = 1.02;

/** Walks four chains until they agree, and gives draws spread evenly over their steps. */
export function sampleChains<State>(plan: ChainPlan<State>): Chains<State> {
  const perChain = Math.ceil(plan.draws / CHAINS);
  const chains = Array.from({ length: CHAINS }, (_, index) => {
    const next = openStream(plan.seed, `${plan.name} chain ${index}`);
    return { next, state: plan.start(next), kept: [] as State[] };
  });
  for (const chain of chains) {
    for (let step = 0; step < BURN_IN; step++) chain.state = plan.step(chain.state, chain.next);
    plan.onProgress?.(0.05);
  }
  for (let doubling = 0; ; doubling++) {
    const steps = perChain * THIN_MIN * 2 ** doubling;
    for (const [index, chain] of chains.entries()) {
      while (chain.kept.length < steps) {
        chain.state = plan.step(chain.state, chain.next);
        chain.kept.push(chain.state);
        if (chain.kept.length % 100 === 0) {
          plan.onProgress?.((index + chain.kept.length / steps) / CHAINS);
        }
      }
    }
    const rHat = worstRHat(chains, plan.numbers);
    if (rHat > R_HAT_MAX && doubling < DOUBLINGS_MAX) continue;
    const thin = steps / perChain;
    // Chains by turns, so that neighbours do not go together.
    const draws = Array.from({ length: perChain }, (_, turn) =>
      chains.map(({ kept }) => kept[(turn + 1) * thin - 1]),
    )
      .flat()
      .slice(0, plan.draws);
    return { draws, rHat, steps };
  }
}

function worstRHat<State>(
  chains: readonly { readonly kept: readonly State[] }[],
  numbers: (state: State) => readonly number[],
): number {
  const series = chains.map(({ kept }) => kept.map(numbers));
  const count = series[0][0].length;
  let worst = 1;
  for (let number = 0; number < count; number++) {
    const one = series.map((steps) => steps.map((values) => values[number]));
    worst = Math.max(worst, splitRHat(one));
  }
  return worst;
}
