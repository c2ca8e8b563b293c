import { dayNumber } from "../plan/calendar.ts";
import type { Life } from "./lives.ts";
import { ENDING, makeSpells, type Spell, type Spells } from "./spells.ts";

/** Whole cycles, from creation to closing, one a life. */
export function cycleSpells(lives: readonly Life[]): Spells {
  return makeSpells(lives.map(cycleOf));
}

/** The whole cycle of one life. */
export function cycleOf({ past, created, seenFrom, status, end }: Life): Spell {
  const { flags = [], stages = [] } = past;
  const entry = seenFrom - created;
  if (status === "won" && flags.includes("born-won")) {
    return { entry: 0, exit: 0, ending: ENDING.wonUntimed };
  }
  if (status === "lost" && flags.includes("bulk-clean-up")) {
    const last = stages.length > 0 ? dayNumber(stages[stages.length - 1].entered) : created;
    return { entry, exit: Math.max(entry, Math.min(end, last) - created), ending: ENDING.notWon };
  }
  return { entry, exit: end - created, ending: ENDING[status] };
}
