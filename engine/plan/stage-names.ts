import type { Plan } from "./plan-schema.ts";

/** The stage that a secondMeeting block adds before those of the process. */
export const FIRST_MEETING = "First meeting";

/** Names of the stages that opportunities pass through; that of a whole cycle is empty. */
export function stageNames({ process, secondMeeting }: Pick<Plan, "process" | "secondMeeting">) {
  const names = process.kind === "stages" ? process.stages.map(({ name }) => name) : [""];
  return secondMeeting ? [FIRST_MEETING, ...names] : names;
}

export function stageCount(plan: Pick<Plan, "process" | "secondMeeting">): number {
  return stageNames(plan).length;
}
