import { exp } from "../../../engine/numeric/exp.ts";
import { normalQuantile } from "../../../engine/numeric/normal.ts";
import { drawWord, uniformOf } from "../../../engine/random/draw-word.ts";
import { entityOfText } from "../../../engine/random/entity.ts";
import { seedKey } from "../../../engine/random/seed-key.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import type { Days } from "./truth.ts";

/** What a draw of the generator decides; of stage s and the like, + s. */
export const USE = {
  ...{ moment: 0, source: 1, segment: 2, owner: 3, size: 4, never: 5 },
  ...{ hour: 6, quarterEnd: 7, hope: 8, neglect: 9, placeholder: 10, currency: 11, name: 12 },
  ...{ late: 13, missing: 14, deleted: 15, twin: 16, reopened: 17, silence: 18, skip: 19 },
  ...{ back: 20, imported: 21, spared: 22, noDecision: 23, lateDays: 24, born: 25 },
  ...{ outcome: 32, duration: 48, push: 64, pushDays: 96 },
} as const;

/** Luck by address: what one pitfall does to an opportunity shifts nobody else's luck. */
export interface Luck {
  /** A uniform number in (0, 1). */
  uniform(what: string, use: number): number;
  normal(what: string, use: number): number;
  /** A duration in days. */
  days(what: string, use: number, days: Days): number;
  /** One of several, by their shares of the total. */
  choice<Item extends { readonly share: number }>(
    what: string,
    use: number,
    items: readonly Item[],
  ): Item;
}

export function makeLuck(seed: string): Luck {
  const key = trialKey(seedKey(seed), 0);
  // Hashing a name costs more than the draw, and an opportunity draws a dozen times in a row.
  let named = "";
  let entity = entityOfText("synthetic", named);
  const uniform = (what: string, use: number) => {
    if (what !== named) [named, entity] = [what, entityOfText("synthetic", what)];
    return uniformOf(drawWord(key, entity, use));
  };
  const normal = (what: string, use: number) => normalQuantile(uniform(what, use));
  return {
    uniform,
    normal,
    days: (what, use, { median, sigma }) => median * exp(sigma * normal(what, use)),
    choice(what, use, items) {
      const total = items.reduce((sum, { share }) => sum + share, 0);
      let rest = uniform(what, use) * total;
      for (const item of items) {
        rest -= item.share;
        if (rest < 0) return item;
      }
      return items[items.length - 1];
    },
  };
}
