import type { Life } from "./life.ts";
import { ENDING, MARK } from "./life-state.ts";

/** Whether an opportunity can no longer be won, whatever the CRM says. */
export function isPhantom({ state }: Life, place: number): boolean {
  return (
    (state.marks[place] & (MARK.fake | MARK.dead)) !== 0 || state.ending[place] === ENDING.never
  );
}
