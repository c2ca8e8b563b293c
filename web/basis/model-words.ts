import { BLOCK_NAMES, type MechanismBlock, type Plan } from "../../engine/index.ts";

const NAMES: { readonly [block in MechanismBlock]: string } = {
  secondMeeting: "second meetings",
  sizeEffects: "that large deals are harder",
  qualification: "qualification",
  stalls: "stalls",
  pushes: "pushed close dates",
  disqualification: "disqualification",
  capacity: "reps’ hours",
  reps: "reps who join and leave",
  calendar: "working days and quarter ends",
  market: "a market that can be used up",
};

/** What the model of a plan holds, and what it does not, as two sentences. */
export function modelWords(plan: Plan): string {
  const on = BLOCK_NAMES.filter((block) => plan[block] !== undefined);
  const off = BLOCK_NAMES.filter((block) => plan[block] === undefined);
  const held = ["creation, winning, deal size, cycle time", ...sharedWords(plan), ...names(on)];
  const missing = [...names(off), "price, and whatever the plan does not say"];
  return `What is in: ${held.join(", ")}. What is not: ${missing.join(", ")}.`;
}

function names(blocks: readonly MechanismBlock[]): readonly string[] {
  return blocks.map((block) => NAMES[block]);
}

function sharedWords({ commonFactor }: Plan): readonly string[] {
  const { creation, winRate, speed, dealSize } = commonFactor;
  return creation + winRate + speed + dealSize > 0 ? ["a shock that all of them share"] : [];
}
