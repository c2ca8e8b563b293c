import { dayNumber } from "../plan/calendar.ts";
import type { Life } from "./lives.ts";
import { ENDING, makeSpells, type Spell, type Spells } from "./spells.ts";

/**
 * Stays in each stage, by stage in order. The highest stage reached counts: time after a step back
 * is time in the highest. A stage that was skipped was left at once, nobody knows when.
 *
 * @param stages names of the stages in order
 */
export function stageSpells(lives: readonly Life[], stages: readonly string[]): Spells[] {
  const indices = new Map(stages.map((stage, index) => [stage, index]));
  const byStage: Spell[][] = stages.map(() => []);
  for (const life of lives) addStays(life, indices, byStage);
  return byStage.map(makeSpells);
}

/** A stage reached, and on which day. */
interface Arrival {
  readonly stage: number;
  readonly day: number;
}

function addStays(life: Life, indices: ReadonlyMap<string, number>, byStage: Spell[][]): void {
  const arrivals = arrivalsOf(life, indices);
  if (arrivals.length === 0) return;
  const [first] = arrivals;
  const isFirstCut = isCut(life, first);
  if (!isFirstCut) skip(byStage, 0, first.stage);
  for (const [at, { stage, day }] of arrivals.entries()) {
    const next = arrivals[at + 1];
    const isDropped = at === 0 && isFirstCut;
    if (next !== undefined) {
      if (!isDropped) byStage[stage].push({ exit: next.day - day, ending: ENDING.won });
      skip(byStage, stage + 1, next.stage);
      continue;
    }
    if (!isDropped) byStage[stage].push(lastStay(life, day));
    if (life.status === "won") skip(byStage, stage + 1, byStage.length);
  }
}

/** Each stage when it, or one beyond it, was first reached. */
function arrivalsOf({ past, end }: Life, indices: ReadonlyMap<string, number>): Arrival[] {
  const arrivals: Arrival[] = [];
  let highest = -1;
  for (const { stage: name, entered } of past.stages ?? []) {
    const stage = indices.get(name);
    const day = dayNumber(entered);
    if (stage === undefined || stage <= highest || day > end) continue;
    arrivals.push({ stage, day });
    highest = stage;
  }
  return arrivals;
}

/** Whether the records do not know when the stay in the first stage on record began. */
function isCut({ past, seenFrom, created }: Life, first: Arrival): boolean {
  const { flags = [] } = past;
  if (flags.includes("left-truncated") || flags.includes("migrated")) return true;
  return seenFrom > created && first.day <= seenFrom;
}

function lastStay({ past, status, end }: Life, day: number): Spell {
  const { flags = [], stages = [] } = past;
  if (status === "won" && flags.includes("born-won")) {
    return { exit: 0, ending: ENDING.wonUntimed };
  }
  if (status === "lost" && flags.includes("bulk-clean-up")) {
    const last = stages.reduce((latest, { entered }) => Math.max(latest, dayNumber(entered)), day);
    return { exit: Math.max(0, Math.min(end, last) - day), ending: ENDING.notWon };
  }
  return { exit: end - day, ending: ENDING[status] };
}

function skip(byStage: Spell[][], from: number, to: number): void {
  for (let stage = from; stage < to; stage++) {
    byStage[stage].push({ exit: 0, ending: ENDING.wonUntimed });
  }
}
