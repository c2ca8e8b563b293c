import { openShare } from "../process/stage-law.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { entityOfCell } from "../random/entity.ts";
import type { Life } from "./life.ts";
import { drawPastStay, type PastStay } from "./life-past.ts";
import type { LifeOpen } from "./life-run.ts";

/** What an opportunity of a list is, and what its stay has been through. */
export interface Recalled {
  readonly isFake: boolean;
  readonly past: PastStay;
}

/** So many pasts are drawn until one fits; then one that did not is chosen by how well it would. */
const TRIES_MAX = 64;

/**
 * Draws what an opportunity of a list is and has been through, given that it is still open: pasts
 * are drawn as they come, and one is taken with the probability that it would have left it open.
 *
 * @param slowness factor on the days of its stay
 */
export function recallPast(life: Life, found: LifeOpen, slowness: number): Recalled {
  const { key, tables } = life;
  const { entity, stage, born, openAtMost } = found;
  let total = 0;
  let likely: Recalled | undefined;
  for (let attempt = 0; ; attempt++) {
    const luck = entityOfCell(entity, attempt);
    const isFake = uniformOf(drawWord(key, luck, PURPOSE.real)) >= born;
    const past = drawPastStay(tables.regimes[0], tables, key, luck, found, isFake);
    const account = tables.accounts[isFake ? found.fakeAccount : found.realAccount];
    const law = tables.kinds[account.kind].beliefs.stages[stage];
    const { worked, keptEnding, keptNever } = past;
    const weight = openShare(law, worked / slowness, keptEnding, keptNever);
    const recalled = { isFake, past };
    if (uniformOf(drawWord(key, luck, PURPOSE.kept)) * openAtMost < weight) return recalled;
    total += weight;
    const isTaken = uniformOf(drawWord(key, luck, PURPOSE.extra)) * total < weight;
    if (likely === undefined || isTaken) likely = recalled;
    if (attempt === TRIES_MAX) return likely;
  }
}
