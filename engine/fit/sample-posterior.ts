import { expectSpells } from "./expect-spells.ts";
import { fitMixture } from "./fit-mixture.ts";
import type { Mixture } from "./mixture.ts";
import type { MixturePrior } from "./mixture-prior.ts";
import { type Chains, sampleChains } from "./sample-chains.ts";
import { drawMixture, stepMixture } from "./sample-mixture.ts";
import type { SpellGroups } from "./spell-groups.ts";

/**
 * Draws mixtures as probable after the spells were seen. Chains start apart: each at a mixture
 * drawn as if the most probable one's expectations had been seen, with a tenth of their weight.
 */
export function samplePosterior(
  groups: SpellGroups,
  prior: MixturePrior,
  options: {
    readonly seed: string;
    readonly name: string;
    readonly draws: number;
    readonly onProgress?: (share: number) => void;
  },
): Chains<Mixture> {
  const mode = fitMixture(groups, { prior, tolerance: 1e-4 });
  const expected = expectSpells(groups, mode);
  const lighter = ({ count, sum, sumSquares }: typeof expected.won) => ({
    ...{ count: count / 10, sum: sum / 10, sumSquares: sumSquares / 10 },
  });
  const seen = {
    won: lighter(expected.won),
    lost: lighter(expected.lost),
    wonUntimed: expected.wonUntimed / 10,
    never: expected.never / 10,
  };
  return sampleChains({
    ...options,
    start: (next) => drawMixture(seen, prior, next),
    step: (mixture, next) => stepMixture(groups, prior, mixture, next),
    numbers: ({ won, never, wonMu, wonSigma, lostMu, lostSigma }) => [
      ...[won, never, wonMu, lostMu, Math.sqrt(wonSigma), Math.sqrt(lostSigma)],
    ],
  });
}
