import { attend, sharedAttention } from "./attention.ts";
import { bornLast } from "./bear-candidates.ts";
import { ASKS, ASKS_IN_VAIN, cells, STANDINGS, stageCount } from "./cells.ts";
import {
  ATTENTION_WEEKS,
  addFound,
  COUNTS_BYTES,
  HOURS,
  HOURS_IN_VAIN,
  hoursCounts,
  OPEN_WEEKS,
  USED_HOURS,
} from "./hours-found.ts";
import { commonOdds, endDay, firstDay, fullSpeed } from "./hours-week.ts";
import { openWorth, placesFree, placesUsed } from "./open-places.ts";
import {
  clockOn,
  repAttentionOdds,
  repCount,
  repOdds,
  repPace,
  repRamp,
  repReach,
  repSkill,
  setSpeed,
} from "./reps.ts";

/** How far behind a clock's rounding may leave it, as a share of what it shows. */
const ROUNDING: f64 = 1e-9;

/** Hours a week of a rep for what is open, and those that an opportunity asks for, by stage. */
export let hoursPerRep: f64 = 0;
export let hoursByStage: i32 = 0;

let live: i32 = 0;
let attended: f64 = 0;
let there: f64 = 0;
let used: f64 = 0;
let inVain: f64 = 0;

/**
 * Takes stock and shares each rep's hours out.
 *
 * @returns whether it is known what all the attention does: else nothing has happened yet
 */
export function shareHours(): bool {
  live = 0;
  attended = 0;
  there = 0;
  used = 0;
  inVain = 0;
  let cell = cells;
  for (let rep: i32 = 0; rep < repCount; rep++) {
    let open = 0;
    let asked: f64 = 0;
    let askedInVain: f64 = 0;
    for (let stage = 0; stage < stageCount; stage++) {
      const ofLive = load<i32>(cell + 4 * ASKS);
      const ofPhantoms = load<i32>(cell + 4 * ASKS_IN_VAIN);
      const hours = load<f64>(hoursByStage + 8 * stage);
      live += ofLive;
      open += ofLive + ofPhantoms;
      asked += <f64>(ofLive + ofPhantoms) * hours;
      askedInVain += <f64>ofPhantoms * hours;
      cell += 4 * STANDINGS;
    }
    const own = hoursPerRep * load<f64>(repRamp + 8 * rep);
    const attention = sharedAttention(asked, own);
    if (!attend(rep, attention)) return false;
    attended += <f64>open * attention;
    there += own;
    used += attention * asked;
    inVain += attention * askedInVain;
  }
  return true;
}

/** Sets the clocks by what each rep's opportunities get, and tells how far they will go. */
export function setClocks(): void {
  for (let rep: i32 = 0; rep < repCount; rep++) {
    const at = 8 * rep;
    setSpeed(rep, firstDay, fullSpeed * load<f64>(repPace + at));
    const work = clockOn(rep, endDay);
    store<f64>(repReach + at, work + ROUNDING * (1 + work));
    const odds = commonOdds * load<f64>(repSkill + at) * load<f64>(repAttentionOdds + at);
    store<f64>(repOdds + at, odds);
  }
}

/** Counts the week. */
export function countWeek(week: i32): void {
  const at = hoursCounts + COUNTS_BYTES * week;
  const open = <f64>(placesUsed - placesFree);
  store<f64>(at, open);
  store<f64>(at, <f64>live, 8);
  store<f64>(at, openWorth, 16);
  store<f64>(at, <f64>bornLast, 24);
  store<f64>(at, Math.round(1000 * (open > 0 ? attended / open : 1)), 32);
  addFound(OPEN_WEEKS, open);
  addFound(ATTENTION_WEEKS, Math.round(1000 * attended));
  addFound(HOURS, Math.round(100 * there));
  addFound(USED_HOURS, Math.round(100 * used));
  addFound(HOURS_IN_VAIN, Math.round(100 * inVain));
}
