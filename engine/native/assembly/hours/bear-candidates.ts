import { DAYS_BYTES, dayInWeek } from "../day-in-week.ts";
import { CREATED, DURATION, OUTCOME, PURPOSES_PER_OPPORTUNITY, REP, SIZE } from "../purposes.ts";
import { drawFrom } from "../tables.ts";
import { uniformOf, wordAt, wordsAt } from "../words.ts";
import { enterFirstStage } from "./enter-stage.ts";
import { addFound, CREATED_ALL, CREATED_VALUE, TURNED_AWAY } from "./hours-found.ts";
import { endDay, firstDay, weekNumber } from "./hours-week.ts";
import {
  openAccount,
  openAmount,
  openCell,
  openCreated,
  openEntity0,
  openEntity1,
  openIsNew,
  openMarks,
  openRep,
  openValue,
  takePlace,
  takeWorth,
} from "./open-places.ts";
import { lotOf, takenCount } from "./reps.ts";
import { trialKey0, trialKey1 } from "./trial-key.ts";

/*
 * What sources create in a week: where it stands.
 */

export let sourceCount: i32 = 0;
/** Numbers of the tables of sizes, one table after another. */
export let sizeNumbers: i32 = 0;
/** By source: its account, where among them its table begins, and how many values it has. */
export let sources: i32 = 0;
const SIZES: i32 = 4;
const SIZE_VALUES: i32 = 8;
const SOURCE_BYTES: i32 = 12;

/** By source and week: two halves of an entity, and numbers of its days: see day-in-week.ts. */
export let creationEntities: i32 = 0;
export let creationDays: i32 = 0;
/** Weeks of a source. */
export let creationWeeks: i32 = 0;

/** By week of the call and source, how many are created. */
export let bornCounts: i32 = 0;

/** Minor units of an amount of 1. */
export let minorUnits: f64 = 1;
/** How many the week before has created. */
export let bornLast: i32 = 0;

let born: i32 = 0;
let worth: f64 = 0;

/** Begins the lives of what a week of the call brings. */
export function bearCandidates(week: i32): void {
  born = 0;
  worth = 0;
  for (let source: i32 = 0; source < sourceCount; source++) {
    const count = load<i32>(bornCounts + 4 * (week * sourceCount + source));
    const cell = source * creationWeeks + weekNumber;
    const entity1 = load<i32>(creationEntities + 8 * cell, 4);
    let entity0 = load<i32>(creationEntities + 8 * cell);
    for (let index: i32 = 0; index < count; index++) {
      bear(sources + SOURCE_BYTES * source, cell, entity0, entity1);
      entity0 += PURPOSES_PER_OPPORTUNITY;
    }
  }
  bornLast = born;
  takeWorth(worth);
  addFound(CREATED_ALL, <f64>born);
  addFound(CREATED_VALUE, worth);
}

function bear(source: i32, cell: i32, entity0: i32, entity1: i32): void {
  const words = wordsAt(
    i32x4.splat(trialKey0),
    i32x4.splat(trialKey1),
    i32x4.add(i32x4.splat(entity0), i32x4(CREATED, SIZE, OUTCOME, DURATION)),
    i32x4.splat(entity1),
  );
  const days = creationDays + DAYS_BYTES * cell;
  const created = firstDay + dayInWeek(days, uniformOf(i32x4.extract_lane(words, 0)));
  if (created >= endDay) return;
  const place = takePlace();
  if (place < 0) {
    addFound(TURNED_AWAY, 1);
    return;
  }
  const sizes = sizeNumbers + 8 * load<i32>(source, SIZES);
  const amount = drawFrom(sizes, load<i32>(source, SIZE_VALUES), i32x4.extract_lane(words, 1));
  const value = Math.round(amount * minorUnits);
  let chance: f64 = 0;
  if (takenCount > 1) {
    chance = uniformOf(wordAt(trialKey0, trialKey1, entity0 + REP, entity1));
  }
  const at = 4 * place;
  store<i32>(openEntity0 + at, entity0);
  store<i32>(openEntity1 + at, entity1);
  store<i32>(openAccount + at, load<i32>(source));
  store<i32>(openRep + at, lotOf(chance));
  store<i32>(openMarks + at, 0);
  store<i32>(openCell + at, -1);
  store<i32>(openIsNew + at, 1);
  store<f64>(openCreated + 2 * at, created);
  store<f64>(openAmount + 2 * at, amount);
  store<f64>(openValue + 2 * at, value);
  born++;
  worth += value;
  enterFirstStage(place, created, i32x4.extract_lane(words, 2), i32x4.extract_lane(words, 3));
}
