import type { Life } from "./life.ts";
import { isPhantom } from "./life-phantom.ts";
import { MARK, type OpenState } from "./life-state.ts";

/**
 * Takes stock of what is open: how many of them live, what they are worth, and what they ask of
 * each rep.
 */
export function takeStock(life: Life): void {
  const { state, staff, regime } = life;
  const { count, list, stage, rep, value } = state;
  const { asked, askedByPhantoms } = staff;
  asked.fill(0);
  askedByPhantoms.fill(0);
  let live = 0;
  let worth = 0;
  for (let index = 0; index < count; index++) {
    const place = list[index];
    const seat = rep[place];
    const hours = asksForHours(state, place) ? regime.hours[stage[place]] : 0;
    worth += value[place];
    asked[seat] += hours;
    if (isPhantom(life, place)) askedByPhantoms[seat] += hours;
    else live++;
  }
  life.live = live;
  life.openValue = worth;
}

/** Counts the live ones anew: where a change has begun, what would have closed may never. */
export function countLive(life: Life): void {
  const { state } = life;
  life.live = 0;
  for (let index = 0; index < state.count; index++) {
    if (!isPhantom(life, state.list[index])) life.live++;
  }
}

/** What stands still asks for nothing, but for the dead: nobody knows that they are. */
export function asksForHours({ marks }: OpenState, place: number): boolean {
  return (marks[place] & (MARK.frozen | MARK.dead)) !== MARK.frozen;
}
