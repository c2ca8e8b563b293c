import type { MechanismBlock } from "./mechanism-blocks.ts";
import { BLOCK_NAMES } from "./mechanism-blocks.ts";
import type { Plan } from "./plan-schema.ts";

/** A stage of its own is within the reach of every kernel and of the exact solver. */
const PLAIN_BLOCKS: readonly MechanismBlock[] = ["secondMeeting"];

/** Why a plan needs the kernel that lives through mechanisms: the first of them; or undefined. */
export function whyLife(plan: Plan): string | undefined {
  const block = BLOCK_NAMES.find((name) => plan[name] && !PLAIN_BLOCKS.includes(name));
  if (block) return block;
  const index = plan.creation.findIndex(
    ({ dealSize, winRate, cycleTime }) => dealSize ?? winRate ?? cycleTime,
  );
  return index < 0 ? undefined : `creation[${index}]`;
}
