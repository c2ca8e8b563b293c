import { isRanked, paceOf, sharedAttention } from "../process/attention.ts";
import { slotOf } from "./attention-memo.ts";
import type { Life } from "./life.ts";
import { setPace, setSpeed } from "./life-clock.ts";
import { asksForHours } from "./life-stock.ts";

/** What nobody attends to still moves a little: its work must be finite to be told. */
const PACE_MIN = 1e-6;

/**
 * Shares each rep's hours among what the rep's open opportunities ask for: by that, how fast their
 * clocks run and how the odds stand of what enters a stage next.
 */
export function shareHours(life: Life, day: number): void {
  const { staff, regime } = life;
  const { capacity, attentionMemo: memo } = regime;
  if (capacity === undefined || memo === undefined) return;
  const perWeek = (1 - capacity.creationShare) * capacity.hoursPerWeek;
  const inOrder = isRanked(capacity);
  for (let rep = 0; rep < staff.attention.length; rep++) {
    const hours = perWeek * staff.ramp[rep];
    const attention = sharedAttention(capacity.attention, staff.asked[rep], hours);
    const slot = slotOf(memo, attention);
    staff.attention[rep] = attention;
    staff.attentionOdds[rep] = memo.odds[slot];
    staff.pace[rep] = inOrder ? 1 : memo.pace[slot];
    if (inOrder && attention < 1) serveInOrder(life, rep, hours, day);
    else if (inOrder) serveAll(life, rep, day);
  }
}

/** Sets the pace anew that goes with each rep's attention, where a regime sees it differently. */
export function judgePaces({ staff, regime: { capacity, attentionMemo: memo } }: Life): void {
  if (capacity === undefined || memo === undefined) return;
  const inOrder = isRanked(capacity);
  for (let rep = 0; rep < staff.attention.length; rep++) {
    staff.pace[rep] = inOrder ? 1 : memo.pace[slotOf(memo, staff.attention[rep])];
  }
}

/** Sets the reps' clocks going at what calendar, common factor and attention make of them. */
export function setSpeeds(life: Life, day: number, pace: number): void {
  const { staff, clocks, path } = life;
  const { speeds } = path.clock;
  const week = Math.min(speeds.length - 1, Math.floor(day / 7));
  const factor = day < 0 ? 1 : speeds[week];
  const shared = factor * pace;
  for (let rep = 0; rep < staff.pace.length; rep++) {
    clocks.fullSpeed[rep] = factor * staff.pace[rep];
    setSpeed(clocks, rep, day, shared * staff.pace[rep]);
  }
}

/** Serves a rep's opportunities in full, one after another, until the hours are gone. */
function serveInOrder(life: Life, rep: number, hours: number, day: number): void {
  const { state, regime } = life;
  const { capacity } = regime;
  if (capacity === undefined) return;
  const own = placesOf(life, rep);
  const isBySize = capacity.attention === "largest-first";
  const rank = (place: number) => (isBySize ? state.amount[place] : state.stage[place]);
  own.sort((a, b) => rank(b) - rank(a) || state.created[a] - state.created[b] || a - b);
  let left = hours;
  for (const place of own) {
    const asked = asksForHours(state, place) ? regime.hours[state.stage[place]] : 0;
    const attention = asked === 0 ? 1 : Math.min(1, left / asked);
    left = Math.max(0, left - asked);
    setPace(state, life.clocks, place, day, Math.max(PACE_MIN, paceOf(attention, capacity)));
  }
}

function serveAll(life: Life, rep: number, day: number): void {
  for (const place of placesOf(life, rep)) setPace(life.state, life.clocks, place, day, 1);
}

function placesOf({ state }: Life, rep: number): number[] {
  const places: number[] = [];
  for (let index = 0; index < state.count; index++) {
    if (state.rep[state.list[index]] === rep) places.push(state.list[index]);
  }
  return places;
}
