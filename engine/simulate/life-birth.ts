import { drawFromTable } from "../dist/quantile-table.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { judge, VERDICT } from "../process/gate.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import type { Entity } from "../random/entity.ts";
import { recordCreated } from "./ledger.ts";
import { type Life, tally } from "./life.ts";
import { LIFE } from "./life-columns.ts";
import { noteBirth } from "./life-diary.ts";
import { MARK, takePlace } from "./life-state.ts";
import { enterStage } from "./life-stay.ts";

/** Passes the candidates of some days through the gate; those it lets in begin their lives. */
export function bearCandidates(life: Life, from: number, to: number): void {
  const { week, entity } = life;
  const { horizonDays } = life.run.model;
  for (let at = 0; at < week.count; at++) {
    const day = week.day[at];
    if (day < from || day >= to || day >= horizonDays) continue;
    entity.entity0 = week.entity0[at];
    entity.entity1 = week.entity1[at];
    bearCandidate(life, week.source[at], entity, day);
  }
}

function bearCandidate(life: Life, index: number, candidate: Entity, day: number): void {
  const { gate, prevalence } = life.regime;
  const source = life.tables.sources[index];
  let verdict: number = VERDICT.real | VERDICT.created;
  if (gate) {
    verdict = judge(gate, prevalence[index], life.key, candidate);
    tally(life, LIFE.candidates, 1, day);
    if (verdict & VERDICT.marketingQualified) tally(life, LIFE.marketingQualified, 1, day);
    if (verdict & VERDICT.accepted) tally(life, LIFE.accepted, 1, day);
    if (!(verdict & VERDICT.created)) {
      refuse(life, index, candidate, day, verdict);
      return;
    }
    if (!(verdict & VERDICT.accepted)) tally(life, LIFE.createdPremature, 1, day);
  }
  const { entity0, entity1 } = candidate;
  const place = takePlace(life.state);
  if (place < 0) {
    tally(life, LIFE.turnedAway, 1, day);
    return;
  }
  const canWin = (verdict & (VERDICT.real | VERDICT.unfit)) !== 0;
  const { state } = life;
  state.entity0[place] = entity0;
  state.entity1[place] = entity1;
  state.account[place] = canWin ? source.realAccount : source.fakeAccount;
  state.marks[place] = (canWin ? 0 : MARK.fake) | (verdict & VERDICT.unfit ? MARK.unfit : 0);
  settle(life, place, candidate, undefined, day);
  noteBirth(life, place, day, false);
  enterStage(life, place, 0, day);

  life.created++;
  if (day < 0) return;
  recordCreated(life.ledger);
  if (verdict & VERDICT.real) tally(life, LIFE.createdReal, 1, day);
  const { minorUnits } = life.run.model;
  tally(life, LIFE.createdValue, Math.round(state.amount[place] * minorUnits), day);
}

function refuse(
  { diary }: Life,
  source: number,
  { entity0, entity1 }: Entity,
  day: number,
  verdict: number,
): void {
  if (day >= 0) diary?.refused.push({ entity0, entity1, source, day, verdict });
}

/** Gives a new place all that it keeps for life: its amount, its rep, its recorded close date. */
export function settle(
  life: Life,
  place: number,
  luck: Entity,
  given: number | undefined,
  created: number,
): void {
  const { state, tables, key, staff } = life;
  const account = tables.accounts[state.account[place]];
  const { sizes } = tables.kinds[account.kind];
  state.amount[place] = given ?? drawFromTable(sizes, drawWord(key, luck, PURPOSE.size));
  state.advance.set(
    account.courses[life.regimeIndex].advance,
    place * life.run.model.stages.length,
  );
  state.created[place] = created;
  state.pushes[place] = 0;
  state.pace[place] = 1;
  state.odds[place] = 1;
  state.slowness[place] = 1;
  state.resumeAt[place] = Number.POSITIVE_INFINITY;
  state.stallAt[place] = Number.POSITIVE_INFINITY;
  state.lastTouch[place] = created;
  const seats = staff.takenCount > 0 ? staff.takenCount : 1;
  const lot = seats > 1 ? Math.floor(uniformOf(drawWord(key, luck, PURPOSE.rep)) * seats) : 0;
  state.rep[place] = staff.takenCount > 0 ? staff.taken[lot] : 0;
  if (life.regime.sizeEffects) applySize(life, place);
  if (tables.closeDays) state.closeDate[place] = firstCloseDate(life, luck, created);
  if (life.regime.market) life.freeContacts--;
}

/** Larger ones are won less often and take longer. */
function applySize(life: Life, place: number): void {
  const { state, regime } = life;
  const z = sizeScore(life, state.amount[place]);
  if (z === 0 || regime.sizeEffects === undefined) return;
  state.odds[place] = exp(regime.sizeEffects.winRate * z);
  state.slowness[place] = slownessOf(life, state.amount[place]);
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

function firstCloseDate({ key, tables, regime }: Life, luck: Entity, created: number): number {
  const { closeDays, quarterEnds } = tables;
  if (closeDays === undefined) return Number.POSITIVE_INFINITY;
  const day = created + drawFromTable(closeDays, drawWord(key, luck, PURPOSE.closeDate));
  if (uniformOf(drawWord(key, luck, PURPOSE.quarterEnd)) >= regime.quarterEndShare) return day;
  return quarterEnds.find((end) => end >= day) ?? day;
}
