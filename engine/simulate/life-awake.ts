import type { Life } from "./life.ts";
import { clockOn, setReach } from "./life-clock.ts";
import type { Stretch } from "./life-run.ts";
import { MARK } from "./life-state.ts";

/**
 * Wakes every open opportunity to which something may happen before all are asked again. Most weeks
 * bring most of them nothing, and what is asleep no stretch of the week looks at. To be awake in
 * vain costs a look and changes nothing.
 */
export function wakeFrom(life: Life, { from, asksAgainOn, workUntil }: Stretch): void {
  const { state, clocks } = life;
  const { count, list, marks, rep, goal, stallAt, resumeAt, awake } = state;
  const { reach, fullSpeed } = clocks;
  for (let seat = 0; seat < reach.length; seat++) {
    setReach(clocks, seat, clockOn(clocks, seat, from) + workUntil * fullSpeed[seat]);
  }
  for (let start = 0; start < count; start += 32) {
    const end = Math.min(start + 32, count);
    let bits = 0;
    for (let index = start; index < end; index++) {
      const place = list[index];
      const isAsleep =
        marks[place] & MARK.frozen
          ? resumeAt[place] > asksAgainOn
          : goal[place] > reach[rep[place]] && stallAt[place] > asksAgainOn;
      if (!isAsleep) bits |= 1 << index;
    }
    awake[start >> 5] = bits;
  }
}

/** Wakes all: where hours are shared out anew at every event. */
export function wakeAll({ state }: Life): void {
  state.awake.fill(-1);
}
