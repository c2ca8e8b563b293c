import { exp } from "../numeric/exp.ts";
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
  /** By draw. */
  readonly winRate: readonly number[];
  readonly cycleTime: readonly number[];
  /** By draw: the mixture at the median size. */
  readonly mixtures: readonly Mixture[];
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
  const drawn = Array.from({ length: perChain }, (_, turn) =>
    chains.map((chain) => mixtureAt(chain[(turn + 1) * thin - 1])),
  )
    .flat()
    .slice(0, options.draws);
  // The share that never closes may be next to nothing, and its log-odds wander: not judged by.
  const judged = NAMES.filter((name) => name !== "neverLogit").map((name) => NAMES.indexOf(name));
  const rHats = judged.map((index) => splitRHat(chains.map((c) => c.map((at) => at[index]))));
  return {
    n,
    winRate: drawn.map(({ winRate }) => winRate),
    cycleTime: drawn.map(({ cycleTime }) => cycleTime),
    mixtures: drawn.map(atMedianSize),
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

function atMedianSize(sized: SizedMixture): Mixture {
  const share = (logit: number) => 1 / (1 + exp(-logit));
  const won = share(sized.wonLogit);
  const never = (1 - won) * share(sized.neverLogit);
  return {
    ...{ won, never, lost: 1 - won - never },
    ...{ wonMu: sized.wonMu, wonSigma: exp(sized.wonLogSigma) },
    ...{ lostMu: sized.lostMu, lostSigma: exp(sized.lostLogSigma) },
  };
}

function mixtureAt(at: readonly number[]): SizedMixture {
  return Object.fromEntries(
    NAMES.map((name, index) => [name, at[index]]),
  ) as unknown as SizedMixture;
}
