import { ln } from "../numeric/ln.ts";
import { openStream } from "../random/stream.ts";
import type { Mixture } from "./mixture.ts";
import { WHOLE_CYCLE_PRIOR } from "./mixture-prior.ts";
import { type SizedMixture, sizedLogPosterior } from "./sized-likelihood.ts";
import type { SizedSpells } from "./sized-spells.ts";
import { splitRHat } from "./split-r-hat.ts";
import { walkAdaptively } from "./walk-adaptively.ts";

/** What a standard deviation of ln size does to winning and to the cycle, and how surely. */
export interface SizeEffectsFit {
  readonly n: number;
  readonly winRate: readonly number[];
  readonly cycleTime: readonly number[];
  readonly rHat: number;
}

const CHAINS = 4;
const BURN_IN = 800;
const STEPS_MIN = 600;
const NAMES = [
  "wonLogit",
  "neverLogit",
  "wonMu",
  "wonLogSigma",
  "lostMu",
  "lostLogSigma",
  "winRate",
  "cycleTime",
] as const;

/**
 * Learns the effects of size together with the mixture that they act on, by a random walk over all
 * its numbers: whoever is still open counts as what it is, open.
 *
 * @param mode the likeliest mixture without effects, where the walks start
 * @returns draws of both effects
 */
export function fitSizeEffects(
  spells: SizedSpells,
  mode: Mixture,
  options: {
    readonly seed: string;
    readonly draws: number;
    readonly onProgress?: (share: number) => void;
  },
): SizeEffectsFit {
  const n = spells.ending.length;
  const start = startOf(mode);
  const perChain = Math.ceil(options.draws / CHAINS);
  const thin = Math.ceil(STEPS_MIN / perChain);
  const steps = perChain * thin;
  let done = 0;
  const chains = Array.from({ length: CHAINS }, (_, index) =>
    walkAdaptively(
      {
        height: (at) => sizedLogPosterior(spells, mixtureAt(at), WHOLE_CYCLE_PRIOR),
        start,
        scales: start.map(() => 1.5 / Math.sqrt(n)),
        ...{ burnIn: BURN_IN, steps },
        onStep: () => {
          done++;
          if (done % 100 === 0) options.onProgress?.(done / (CHAINS * (BURN_IN + steps)));
        },
      },
      openStream(options.seed, `size effects ${index}`),
    ),
  );
  const column = (name: (typeof NAMES)[number]) => NAMES.indexOf(name);
  const drawsOf = (index: number) =>
    Array.from({ length: perChain }, (_, turn) =>
      chains.map((chain) => chain[(turn + 1) * thin - 1][index]),
    )
      .flat()
      .slice(0, options.draws);
  const rHats = NAMES.map((_, index) => splitRHat(chains.map((c) => c.map((at) => at[index]))));
  return {
    n,
    winRate: drawsOf(column("winRate")),
    cycleTime: drawsOf(column("cycleTime")),
    rHat: Math.max(...rHats),
  };
}

function startOf(mode: Mixture): number[] {
  const { won, never, wonMu, wonSigma, lostMu, lostSigma } = mode;
  const logit = (p: number) => ln(p / (1 - p));
  const inside = (p: number) => Math.min(0.999, Math.max(0.001, p));
  return [
    ...[logit(inside(won)), logit(inside(never / (1 - won)))],
    ...[wonMu, ln(wonSigma), lostMu, ln(lostSigma), 0, 0],
  ];
}

function mixtureAt(at: readonly number[]): SizedMixture {
  return Object.fromEntries(
    NAMES.map((name, index) => [name, at[index]]),
  ) as unknown as SizedMixture;
}
