import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { judge, VERDICT } from "../process/gate.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { closeDateOf } from "./close-dates.ts";
import { recordCreated } from "./ledger.ts";
import { type Life, tally } from "./life.ts";
import { LIFE } from "./life-columns.ts";
import { COURSE, COURSE_WIDTH } from "./life-course.ts";
import { noteBirth } from "./life-diary.ts";
import { wordOf } from "./life-luck.ts";
import { takePlace } from "./life-places.ts";
import { lotOf } from "./life-staff.ts";
import { MARK } from "./life-state.ts";
import { enterStage } from "./life-stay.ts";

/** Passes the candidates of some days through the gate; those it lets in begin their lives. */
export function bearCandidates(life: Life, from: number, to: number): void {
  const { count, day } = life.week;
  const end = Math.min(to, life.run.model.horizonDays);
  for (let at = 0; at < count; at++) {
    if (day[at] >= from && day[at] < end) bearCandidate(life, at);
  }
}

function bearCandidate(life: Life, at: number): void {
  const { state, week, keys } = life;
  const { gate, prevalence } = life.regime;
  const source = week.source[at];
  const entity0 = week.entity0[at];
  const entity1 = week.entity1[at];
  const day = week.day[at];
  let verdict: number = VERDICT.real | VERDICT.created;
  if (gate) {
    verdict = judge(gate, prevalence[source], keys[0], keys[1], entity0, entity1);
    tally(life, LIFE.candidates, 1, day);
    if (verdict & VERDICT.marketingQualified) tally(life, LIFE.marketingQualified, 1, day);
    if (verdict & VERDICT.accepted) tally(life, LIFE.accepted, 1, day);
    if (!(verdict & VERDICT.created)) {
      if (day >= 0) life.diary?.refused.push({ entity0, entity1, source, day, verdict });
      return;
    }
    if (!(verdict & VERDICT.accepted)) tally(life, LIFE.createdPremature, 1, day);
  }
  const place = takePlace(state);
  if (place < 0) {
    tally(life, LIFE.turnedAway, 1, day);
    return;
  }
  const canWin = (verdict & (VERDICT.real | VERDICT.unfit)) !== 0;
  const { realAccount, fakeAccount } = life.tables.sources[source];
  state.entity0[place] = entity0;
  state.entity1[place] = entity1;
  state.account[place] = canWin ? realAccount : fakeAccount;
  state.marks[place] = (canWin ? 0 : MARK.fake) | (verdict & VERDICT.unfit ? MARK.unfit : 0);
  settle(life, place, undefined, day);
  noteBirth(life, place, day, false);
  enterStage(life, place, 0, day);

  life.created++;
  if (day < 0) return;
  recordCreated(life.ledger);
  if (verdict & VERDICT.real) tally(life, LIFE.createdReal, 1, day);
  tally(life, LIFE.createdValue, state.value[place], day);
}

/** Gives a new place all that it keeps for life: its amount, its rep, its recorded close date. */
export function settle(
  life: Life,
  place: number,
  given: number | undefined,
  created: number,
): void {
  const { state, tables, staff, courses } = life;
  const { sizes, kindOf } = tables;
  const account = state.account[place];
  state.amount[place] =
    given ?? drawFromFlatTable(sizes, kindOf[account], wordOf(life, place, PURPOSE.size));
  state.value[place] = Math.round(state.amount[place] * life.run.model.minorUnits);
  const { length } = life.run.model.stages;
  for (let stage = 0; stage < length; stage++) {
    const course = (account * length + stage) * COURSE_WIDTH;
    state.advance[place * length + stage] = courses[course + COURSE.advance];
  }
  state.created[place] = created;
  state.pushes[place] = 0;
  state.pace[place] = 1;
  state.odds[place] = 1;
  state.slowness[place] = 1;
  state.resumeAt[place] = Number.POSITIVE_INFINITY;
  state.stallAt[place] = Number.POSITIVE_INFINITY;
  state.lastTouch[place] = created;
  state.backAt[place] = created;
  const isShared = staff.takenCount > 1;
  state.rep[place] = lotOf(staff, isShared ? uniformOf(wordOf(life, place, PURPOSE.rep)) : 0);
  if (life.regime.sizeEffects) applySize(life, place);
  if (tables.closeDays) state.closeDate[place] = firstCloseDate(life, place, created);
  if (life.regime.market) life.freeContacts--;
}

/** Larger ones are won less often and take longer. */
function applySize(life: Life, place: number): void {
  const { state, regime } = life;
  const z = sizeScore(life, state.amount[place]);
  if (z === 0 || regime.sizeEffects === undefined) return;
  state.odds[place] = exp(regime.sizeEffects.winRate * z);
  state.slowness[place] = exp(regime.sizeEffects.cycleTime * z);
}

/** Factor on the days of an opportunity's stays that comes of its size. */
export function slownessOf(life: Life, amount: number): number {
  const { sizeEffects } = life.regime;
  return sizeEffects === undefined ? 1 : exp(sizeEffects.cycleTime * sizeScore(life, amount));
}

/** How large an amount is, in sds of ln size: told by the plan's own spread of sizes. */
function sizeScore({ tables }: Life, amount: number): number {
  const { mu, sigma } = tables.sizeScale;
  return sigma === 0 || amount === 0 ? 0 : (ln(amount) - mu) / sigma;
}

function firstCloseDate(life: Life, place: number, created: number): number {
  const { tables, regime } = life;
  const first = wordOf(life, place, PURPOSE.closeDate);
  const lot = wordOf(life, place, PURPOSE.quarterEnd);
  return closeDateOf(tables, regime.quarterEndShare, created, first, lot);
}
