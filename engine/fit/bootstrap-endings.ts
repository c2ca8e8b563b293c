import { openStream } from "../random/stream.ts";
import { cycleSpells } from "./cycle-spells.ts";
import { fitMixture } from "./fit-mixture.ts";
import type { Life } from "./lives.ts";
import type { Mixture } from "./mixture.ts";
import { WHOLE_CYCLE_PRIOR } from "./mixture-prior.ts";
import { groupSpells } from "./spell-groups.ts";

const QUARTER_DAYS = 91;

/**
 * Mixtures fitted to resampled histories: a check of the sampler that believes in no model of
 * chance. Whole quarters of creation are resampled, so that what a quarter shares stays together.
 *
 * @param asOf day number
 * @param count resamples; each takes a fit
 * @see Davison and Hinkley (1997), "Bootstrap Methods and their Application", section 3.8
 */
export function bootstrapEndings(
  lives: readonly Life[],
  asOf: number,
  count: number,
  seed: string,
): Mixture[] {
  const quarters = new Map<number, Life[]>();
  for (const life of lives) {
    const quarter = Math.floor((asOf - life.created) / QUARTER_DAYS);
    const listed = quarters.get(quarter);
    if (listed) listed.push(life);
    else quarters.set(quarter, [life]);
  }
  const blocks = [...quarters.values()];
  const next = openStream(seed, "bootstrap");
  return Array.from({ length: count }, () => {
    const drawn = blocks.flatMap(() => blocks[Math.floor(next() * blocks.length)]);
    return fitMixture(groupSpells(cycleSpells(drawn)), {
      prior: WHOLE_CYCLE_PRIOR,
      tolerance: 1e-4,
    });
  });
}
