import { oddsOf, paceOf, sharedAttention } from "../process/attention.ts";
import type { Life } from "./life.ts";
import { setPace, setSpeed } from "./life-clock.ts";
import { isPhantom } from "./life-phantom.ts";
import { MARK } from "./life-state.ts";

/** What nobody attends to still moves a little: its work must be finite to be told. */
const PACE_MIN = 1e-6;

/**
 * Takes stock of what each rep's open opportunities ask for, and shares the rep's hours among them:
 * by that, how fast their clocks run and how the odds stand of what enters a stage next.
 */
export function shareHours(life: Life, day: number): void {
  const { staff, regime } = life;
  const { capacity } = regime;
  if (capacity === undefined) return;
  addUp(life);
  const perWeek = (1 - capacity.creationShare) * capacity.hoursPerWeek;
  const isRanked = capacity.attention === "largest-first" || capacity.attention === "latest-first";
  for (let rep = 0; rep < staff.attention.length; rep++) {
    const hours = perWeek * staff.ramp[rep];
    const attention = sharedAttention(capacity.attention, staff.asked[rep], hours);
    staff.attention[rep] = attention;
    staff.attentionOdds[rep] = oddsOf(attention, capacity);
    if (isRanked && attention < 1) serveInOrder(life, rep, hours, day);
    else if (isRanked) serveAll(life, rep, day);
  }
  setPaces(life);
}

/** Works out each rep's pace where all of a rep's opportunities are served alike. */
export function setPaces({ staff, regime: { capacity } }: Life): void {
  const isEqual = capacity?.attention === "equal" || capacity?.attention === "smooth";
  for (let rep = 0; rep < staff.attention.length; rep++) {
    staff.pace[rep] = capacity && isEqual ? paceOf(staff.attention[rep], capacity) : 1;
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

function addUp(life: Life): void {
  const { state, staff, regime } = life;
  const { count, list, stage, rep } = state;
  const { asked, askedByPhantoms } = staff;
  asked.fill(0);
  askedByPhantoms.fill(0);
  for (let index = 0; index < count; index++) {
    const place = list[index];
    if (!asksForHours(life, place)) continue;
    const hours = regime.hours[stage[place]];
    asked[rep[place]] += hours;
    if (isPhantom(life, place)) askedByPhantoms[rep[place]] += hours;
  }
}

/** What stands still asks for nothing, but for the dead: nobody knows that they are. */
function asksForHours({ state }: Life, place: number): boolean {
  return (state.marks[place] & (MARK.frozen | MARK.dead)) !== MARK.frozen;
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
    const asked = asksForHours(life, place) ? regime.hours[state.stage[place]] : 0;
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
