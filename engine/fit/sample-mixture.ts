import { drawDirichlet, drawGamma } from "../dist/draw-gamma.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import type { Expected } from "./expect-spells.ts";
import { fillInSpells } from "./fill-in-spells.ts";
import type { Mixture } from "./mixture.ts";
import { type LogDaysPrior, type MixturePrior, updateLogDays } from "./mixture-prior.ts";
import type { SpellGroups } from "./spell-groups.ts";

/**
 * One step of Gibbs' sampler of a mixture: fills in what was not seen given the numbers, then draws
 * the numbers given all. Repeated, it visits the mixtures as often as they are probable.
 *
 * @see Tanner and Wong (1987), "The calculation of posterior distributions by data augmentation",
 *   JASA 82(398), doi:10.1080/01621459.1987.10478458
 */
export function stepMixture(
  groups: SpellGroups,
  prior: MixturePrior,
  mixture: Mixture,
  next: Stream,
): Mixture {
  return drawMixture(fillInSpells(groups, mixture, next), prior, next);
}

/** A mixture drawn from its law given spells of which all is known; none: from its prior. */
export function drawMixture(known: Expected, prior: MixturePrior, next: Stream): Mixture {
  const [won, lost, never] = drawDirichlet(next, [
    prior.shares.won + known.won.count + known.wonUntimed,
    prior.shares.lost + known.lost.count,
    prior.shares.never + known.never,
  ]);
  const [wonMu, wonSigma] = drawLogDays(updateLogDays(prior.wonDays, known.won), next);
  const [lostMu, lostSigma] = drawLogDays(updateLogDays(prior.lostDays, known.lost), next);
  return { won, lost, never, wonMu, wonSigma, lostMu, lostSigma };
}

/** Mean and standard deviation of ln days. */
function drawLogDays({ mean, weight, shape, scale }: LogDaysPrior, next: Stream): [number, number] {
  const variance = scale / drawGamma(next, shape);
  return [mean + Math.sqrt(variance / weight) * normalQuantile(next()), Math.sqrt(variance)];
}
