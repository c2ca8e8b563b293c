import { ln } from "../numeric/ln.ts";
import { binSpells, makeAgeEdges } from "./age-bins.ts";
import { fitMixture } from "./fit-mixture.ts";
import { fitHazardModel, type Hazards, hazardsOf, logEnding, logOpen } from "./hazard-model.ts";
import { type Mixture, openShares } from "./mixture.ts";
import type { MixturePrior } from "./mixture-prior.ts";
import { groupSpells } from "./spell-groups.ts";
import { ENDING, type Spells, selectSpells } from "./spells.ts";

/** How two laws of endings foretold opportunities that neither had seen. */
export interface LawScores {
  /** Opportunities that were foretold. */
  readonly n: number;
  /** Mean ln of the probability (per day) that each law gave to what happened. */
  readonly mixture: number;
  readonly hazard: number;
  /** Mean of hazard less mixture, and its standard error over opportunities. */
  readonly difference: number;
  readonly differenceError: number;
  /** Whether the hazard foretells better by more than chance: see ERRORS_WANTED. */
  readonly isHazardBetter: boolean;
}

const FOLDS = 5;
/** A simple law gives way only to one that is better beyond doubt. */
const ERRORS_WANTED = 2;

/**
 * Compares the mixture of lognormals with rates by age on opportunities held out: each fifth is
 * foretold by what the other four taught.
 *
 * @see Gneiting and Raftery (2007), JASA 102(477), doi:10.1198/016214506000001437, on the log score
 */
export function scoreLaws(spells: Spells, prior: MixturePrior): LawScores {
  const edges = makeAgeEdges(spells);
  const mixtures: number[] = [];
  const differences: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const taught = selectSpells(spells, (index) => index % FOLDS !== fold);
    const heldOut = selectSpells(spells, (index) => index % FOLDS === fold);
    const mixture = fitMixture(groupSpells(taught), { prior, tolerance: 1e-4 });
    const hazards = hazardsOf(fitHazardModel(binSpells(taught, edges)));
    for (let i = 0; i < heldOut.exit.length; i++) {
      if (heldOut.ending[i] > ENDING.lost) continue;
      const byMixture = mixtureScore(mixture, heldOut, i);
      mixtures.push(byMixture);
      differences.push(hazardScore(hazards, heldOut, i) - byMixture);
    }
  }
  const n = mixtures.length;
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / (n || 1);
  const difference = mean(differences);
  const scatter = mean(differences.map((x) => (x - difference) * (x - difference)));
  const differenceError = Math.sqrt(scatter / Math.max(1, n - 1));
  return {
    n,
    mixture: mean(mixtures),
    hazard: mean(mixtures) + difference,
    difference,
    differenceError,
    isHazardBetter: difference > ERRORS_WANTED * differenceError,
  };
}

const LN_SQRT_TWO_PI = 0.9189385332046728;

function mixtureScore(mixture: Mixture, { entry, exit, ending }: Spells, i: number): number {
  const logOpenAt = (age: number) => {
    if (age === 0) return 0;
    const { won, lost, never } = openShares(mixture, ln(age));
    return ln(won + lost + never);
  };
  const given = logOpenAt(entry[i]);
  if (ending[i] === ENDING.open) return logOpenAt(exit[i]) - given;
  const isWon = ending[i] === ENDING.won;
  const [share, mu, sigma] = isWon
    ? [mixture.won, mixture.wonMu, mixture.wonSigma]
    : [mixture.lost, mixture.lostMu, mixture.lostSigma];
  const z = (ln(exit[i]) - mu) / sigma;
  return ln(share) - 0.5 * z * z - LN_SQRT_TWO_PI - ln(sigma * exit[i]) - given;
}

function hazardScore(hazards: Hazards, { entry, exit, ending }: Spells, i: number): number {
  const given = logOpen(hazards, entry[i]);
  if (ending[i] === ENDING.open) return logOpen(hazards, exit[i]) - given;
  return logEnding(hazards, ending[i] === ENDING.won, exit[i]) - given;
}
