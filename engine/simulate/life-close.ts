import { amountOn } from "../process/amounts.ts";
import { withOdds } from "../process/shock.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { shockOn } from "./common-factor-path.ts";
import { recordClose } from "./ledger.ts";
import { type Life, tally } from "./life.ts";
import { LIFE } from "./life-columns.ts";
import { noteEnd } from "./life-diary.ts";
import { wordOf } from "./life-luck.ts";
import { isPhantom } from "./life-phantom.ts";
import { freePlace } from "./life-places.ts";
import { ENDING, MARK } from "./life-state.ts";
import { uncount } from "./life-stock.ts";

const PUSHED_MAX = 3;

/** What must be known of opportunities that are won. */
type Won = Readonly<
  Record<"account" | "marks" | "rep", Int32Array> & Record<"amount" | "created", Float64Array>
>;

/** Closes an opportunity as won. */
export function closeWon(life: Life, place: number, day: number): void {
  if (day >= 0) noteEnd(life, place, "won", day, bookWon(life, life.state, place, day));
  leave(life, place, day, life.regime.market?.wonDays ?? 0);
}

/**
 * Books one of some opportunities as won on a day from asOf on.
 *
 * @returns what it brings, in minor units
 */
export function bookWon(life: Life, won: Won, at: number, day: number): number {
  const account = life.tables.accounts[won.account[at]];
  const marks = won.marks[at];
  const { minorUnits, periods } = life.run.model;
  const amount = amountOn(account.amountRules, won.amount[at], day);
  const shock = shockOn(life.path, day).dealSize;
  const booked = Math.floor(amount * shock * minorUnits + 0.5);
  const isOpening = (marks & MARK.opening) !== 0;
  recordClose(life.ledger, "won", day, booked, account.columns, isOpening);
  tally(life, LIFE.wonDays, Math.round(100 * (day - won.created[at])), day);
  if (marks & MARK.unfit) tally(life, LIFE.badFitWins, 1, day);
  if (isOpening && day < periods[0].endDay) tally(life, LIFE.bookedFromPipeline, booked, day);
  bookForRep(life, won.rep[at], booked);
  return booked;
}

/** Closes an opportunity as lost. */
export function closeLost(life: Life, place: number, day: number): void {
  if (day >= 0) recordClose(life.ledger, "lost", day, 0, [], false);
  noteEnd(life, place, "lost", day);
  leave(life, place, day, lostDays(life, place));
}

/**
 * Closes an opportunity as going nowhere.
 *
 * @param rule index of the rule that says so
 */
export function disqualify(life: Life, place: number, day: number, rule: number): void {
  const { state, regime } = life;
  tally(life, LIFE.disqualified, 1, day);
  noteEnd(life, place, "disqualified", day, 0, rule);
  tally(life, LIFE.hoursFreed, Math.round(100 * regime.hours[state.stage[place]]), day);
  if (isPhantom(life, place)) tally(life, LIFE.disqualifiedPhantoms, 1, day);
  else if (wouldWin(life, place)) tally(life, LIFE.goodDealsKilled, 1, day);
  leave(life, place, day, lostDays(life, place));
}

/** Whether one that is closed would have been won, had it been left alone by a rested rep. */
function wouldWin(life: Life, place: number): boolean {
  const { state, tables } = life;
  const { length } = life.run.model.stages;
  if (state.ending[place] !== ENDING.advance) return false;
  const odds = state.odds[place] * life.staff.skill[state.rep[place]];
  for (let stage = state.stage[place] + 1; stage < length; stage++) {
    const chance = withOdds(state.advance[place * length + stage], odds);
    const luck = uniformOf(wordOf(life, place, PURPOSE.outcome + 2 * stage));
    if (luck >= chance) return false;
  }
  return !tables.kinds[tables.kindOf[state.account[place]]].isFake;
}

/** A meeting that came to nothing burns the contact; what is lost later leaves a better memory. */
function lostDays({ regime, state }: Life, place: number): number {
  if (regime.market === undefined) return 0;
  return state.stage[place] === 0 ? regime.market.burnedDays : regime.market.lostDays;
}

function leave(life: Life, place: number, day: number, awayDays: number): void {
  const { state, regime } = life;
  if (state.marks[place] & MARK.helped) life.helped--;
  tally(life, LIFE.pushed0 + Math.min(PUSHED_MAX, state.pushes[place]), 1, day);
  if (regime.market) {
    const isBurned = state.ending[place] !== ENDING.advance && state.stage[place] === 0;
    if (isBurned && day >= 0) life.burnedContacts++;
    sendBack(life, day + awayDays);
  }
  uncount(life, place);
  freePlace(state, place);
}

/** Notes when a contact comes back to the market, to the week. */
function sendBack({ returns, tables }: Life, day: number): void {
  const week = Math.ceil((day + tables.warmUpDays) / 7);
  if (week < returns.length) returns[week]++;
}

function bookForRep({ ledger }: Life, rep: number, booked: number): void {
  const { life } = ledger.columns;
  if (life && rep < life.repCount) ledger.tallies[life.reps + 2 * rep] += booked;
}
