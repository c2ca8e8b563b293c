import type { Distribution } from "../dist/distribution.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { openStream } from "../random/stream.ts";
import { binSpells, makeAgeEdges } from "./age-bins.ts";
import {
  drawHazards,
  type EndingShares,
  endingShares,
  fitHazardModel,
  type Hazards,
  hazardsOf,
  logOpen,
} from "./hazard-model.ts";
import { endedShares, type Mixture, openShares } from "./mixture.ts";
import type { MixturePrior } from "./mixture-prior.ts";
import { samplePosterior } from "./sample-posterior.ts";
import { type LawScores, scoreLaws } from "./score-laws.ts";
import { groupSpells } from "./spell-groups.ts";
import { countOf, ENDING, type Spells } from "./spells.ts";

/** Which law of endings to take: the better one, or a given one. */
export type LawChoice = "auto" | "lognormal" | "hazard";

/** How spells end and when, as a plan states it. */
export interface EndingsLaw {
  readonly won: number;
  readonly never: number;
  readonly wonDays: Distribution;
  readonly lostDays: Distribution;
}

/** Numbers of an ending's law by path below it, such as `never` or `wonDays.median`. */
export type EndingsDraw = Readonly<Record<string, number>>;

/** What was learnt of how spells end. */
export interface EndingsFit {
  readonly kind: "lognormal" | "hazard";
  /** Absent where the law was not to be chosen, or too little was seen to choose. */
  readonly scores: LawScores | undefined;
  readonly law: EndingsLaw;
  readonly draws: readonly EndingsDraw[];
  /** Split R-hat of the sampler; 1 where the law is drawn from directly. */
  readonly rHat: number;
  /** P(won by an age) and P(open at it) under the most probable law. */
  readonly wonBy: (age: number) => number;
  readonly openAt: (age: number) => number;
}

export interface EndingsOptions {
  readonly choice: LawChoice;
  readonly draws: number;
  readonly seed: string;
  /** Names the luck of its draws. */
  readonly name: string;
  readonly onProgress?: (share: number) => void;
}

/** Fewer closings than this cannot tell one law from another. */
const CLOSINGS_TO_CHOOSE = 60;

/** Learns how spells end: by the mixture of lognormals, or by rates by age where they do better. */
export function fitEndings(
  spells: Spells,
  prior: MixturePrior,
  options: EndingsOptions,
): EndingsFit {
  const { choice } = options;
  const isTold = countOf(spells, ENDING.won, ENDING.lost) >= CLOSINGS_TO_CHOOSE;
  const scores = choice === "auto" && isTold ? scoreLaws(spells, prior) : undefined;
  const isHazard = choice === "hazard" || scores?.isHazardBetter === true;
  const fit = isHazard ? byHazard(spells, options) : byMixture(spells, prior, options);
  return { ...fit, scores };
}

function byMixture(spells: Spells, prior: MixturePrior, options: EndingsOptions) {
  const { draws, rHat } = samplePosterior(groupSpells(spells), prior, options);
  return endingsOfMixtures(draws, rHat);
}

/** What draws of a mixture say of how spells end. */
export function endingsOfMixtures(
  draws: readonly Mixture[],
  rHat: number,
): Omit<EndingsFit, "scores"> {
  const centre = centreOf(draws);
  return {
    kind: "lognormal" as const,
    law: {
      won: centre.won,
      never: centre.never,
      wonDays: { median: exp(centre.wonMu), sigma: centre.wonSigma },
      lostDays: { median: exp(centre.lostMu), sigma: centre.lostSigma },
    },
    draws: draws.map(({ won, never, wonMu, wonSigma, lostMu, lostSigma }) => ({
      ...{ won, never },
      ...{ "wonDays.median": exp(wonMu), "wonDays.sigma": wonSigma },
      ...{ "lostDays.median": exp(lostMu), "lostDays.sigma": lostSigma },
    })),
    rHat,
    wonBy: (age: number) => (age > 0 ? endedShares(centre, ln(age)).won : 0),
    openAt: (age: number) => {
      const { won, lost, never } = openShares(centre, age > 0 ? ln(age) : -Infinity);
      return won + lost + never;
    },
  };
}

/** The mean of each number over the draws. */
function centreOf(draws: readonly Mixture[]): Mixture {
  const mean = (of: (mixture: Mixture) => number) =>
    draws.reduce((sum, mixture) => sum + of(mixture), 0) / draws.length;
  return {
    won: mean(({ won }) => won),
    lost: mean(({ lost }) => lost),
    never: mean(({ never }) => never),
    wonMu: mean(({ wonMu }) => wonMu),
    wonSigma: mean(({ wonSigma }) => wonSigma),
    lostMu: mean(({ lostMu }) => lostMu),
    lostSigma: mean(({ lostSigma }) => lostSigma),
  };
}

function byHazard(spells: Spells, { seed, name, draws: count }: EndingsOptions) {
  const model = fitHazardModel(binSpells(spells, makeAgeEdges(spells)));
  const hazards = hazardsOf(model);
  const next = openStream(seed, `${name} hazards`);
  const shares = endingShares(hazards);
  return {
    kind: "hazard" as const,
    law: lawOfShares(hazards.edges, shares),
    draws: Array.from({ length: count }, () =>
      drawOfShares(endingShares(drawHazards(model, next))),
    ),
    rHat: 1,
    wonBy: (age: number) => wonBy(hazards, shares, age),
    openAt: (age: number) => exp(logOpen(hazards, age)),
  };
}

function lawOfShares(edges: readonly number[], { won, lost, never }: EndingShares): EndingsLaw {
  const cells = (weights: Float64Array): Distribution => ({
    ...{ family: "piecewise", edges: [...edges], weights: [...weights] },
  });
  return { won: sumOf(won), never, wonDays: cells(won), lostDays: cells(lost) };
}

function drawOfShares({ won, lost, never }: EndingShares): EndingsDraw {
  const weights = (ending: string, shares: Float64Array) =>
    Array.from(shares, (share, bin) => [`${ending}.weights[${bin}]`, share] as const);
  return Object.fromEntries([
    ...[["won", sumOf(won)] as const, ["never", never] as const],
    ...weights("wonDays", won),
    ...weights("lostDays", lost),
  ]);
}

function wonBy({ edges }: Hazards, { won }: EndingShares, age: number): number {
  let sum = 0;
  for (let bin = 0; bin < won.length && edges[bin] < age; bin++) {
    sum += won[bin] * Math.min(1, (age - edges[bin]) / (edges[bin + 1] - edges[bin]));
  }
  return sum;
}

function sumOf(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share, 0);
}
