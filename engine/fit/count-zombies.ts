import type { FitParts } from "./fit-parts.ts";
import type { Zombies } from "./fit-report.ts";

/** What is open longer than anything that ever closed. */
export function countZombies({ lives, today }: Pick<FitParts, "lives" | "today">): Zombies {
  const closed = lives.filter(({ status }) => status !== "open");
  const longestCycle = closed.reduce((days, { created, end }) => Math.max(days, end - created), 0);
  const open = lives.filter(({ status }) => status === "open");
  return {
    open: open.length,
    olderThanAnyClosing: open.filter(({ created }) => today - created > longestCycle).length,
    longestCycle,
  };
}
