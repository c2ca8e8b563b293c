import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Answered, State } from "./state.ts";

/** A hand that has not moved for so long rests, for the moment. */
const REST_MILLISECONDS = 40;

/**
 * The answer on screen, once the hand rests: what nobody can see while a slider moves, or nobody
 * reads, is drawn from this one.
 */
export function openRested(state: State): ReadonlySignal<Answered | undefined> {
  const { answered, question, activity } = state;
  const rested = signal(answered.peek());
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Read so that every move of the hand puts it off, whether it was answered or not. */
  const moves = () => question.value.number;

  effect(() => {
    moves();
    const shown = answered.value;
    clearTimeout(timer);
    if (activity.value.kind !== "dragging") rested.value = shown;
    else {
      timer = setTimeout(() => {
        rested.value = shown;
      }, REST_MILLISECONDS);
    }
  });

  return rested;
}
