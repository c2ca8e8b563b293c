import { leversOf, leverValue, type Movable, type Plan } from "../../engine/index.ts";
import { refuse } from "../failure.ts";

/** A lever that a command line names, if the plan has it; `coverage` is how much is open. */
export function checkLever(plan: Plan, name: string): Movable {
  const known = [...leversOf(plan).map(({ lever }) => lever), "coverage"];
  const lever = name as Movable;
  if (known.includes(name) || leverValue(plan, lever) !== undefined) return lever;
  return refuse("unknown-lever", `the plan has no lever "${name}"`, {
    path: "--lever",
    hint: `Use ${known.join(", ")}, or another number of the plan's blocks by its path.`,
  });
}
