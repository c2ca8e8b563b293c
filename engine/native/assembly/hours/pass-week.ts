import { DURATION, OUTCOME } from "../purposes.ts";
import { wordAt } from "../words.ts";
import { stageCount, uncount } from "./cells.ts";
import { enterStage, LOST } from "./enter-stage.ts";
import { addFound, LOST_ALL } from "./hours-found.ts";
import { endDay, endsAtCut } from "./hours-week.ts";
import {
  freePlace,
  openEnding,
  openEntity0,
  openEntity1,
  openGoal,
  openRep,
  openStage,
  placesUsed,
} from "./open-places.ts";
import { repReach } from "./reps.ts";
import { trialKey0, trialKey1 } from "./trial-key.ts";
import { listWin } from "./wins.ts";
import { dueOf } from "./work.ts";

/** Lets a week pass for all whose rep's clock reaches their goal in it. */
export function passWeek(): void {
  for (let place: i32 = 0; place < placesUsed; place++) {
    const reach = load<f64>(repReach + 8 * load<i32>(openRep + 4 * place));
    if (load<f64>(openGoal + 8 * place) <= reach) passDays(place);
  }
}

function passDays(place: i32): void {
  for (;;) {
    const day = dueOf(place);
    if (day > endDay || (day === endDay && !endsAtCut)) return;
    const next = load<i32>(openStage + 4 * place) + 1;
    const isLost = load<i32>(openEnding + 4 * place) === LOST;
    if (isLost || next === stageCount) {
      if (isLost) addFound(LOST_ALL, 1);
      else listWin(place, day);
      uncount(place);
      freePlace(place);
      return;
    }
    const entity0 = load<i32>(openEntity0 + 4 * place) + 2 * next;
    const entity1 = load<i32>(openEntity1 + 4 * place);
    const outcome = wordAt(trialKey0, trialKey1, entity0 + OUTCOME, entity1);
    const duration = wordAt(trialKey0, trialKey1, entity0 + DURATION, entity1);
    enterStage(place, next, day, outcome, duration);
  }
}
