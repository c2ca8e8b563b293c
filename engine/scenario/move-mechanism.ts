import { issuesOfZod, TELLING } from "../plan/issues-of-zod.ts";
import { BLOCK_NAMES, MECHANISM_BLOCKS, type MechanismBlock } from "../plan/mechanism-blocks.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { ResolvedChange } from "./resolve-changes.ts";

/** Blocks that a what-if may switch on: a rule that is set where none was. */
const SWITCHED_ON: readonly MechanismBlock[] = ["disqualification"];

type Fields = Record<string, unknown>;

/** What became of moving one lever: the plan with it moved, or what stands in the way. */
export type Move =
  | { readonly plan: Plan; readonly problem?: undefined }
  | { readonly plan?: undefined; readonly problem: string; readonly hint?: string };

/**
 * A plan with one number of its blocks moved, checked against the block's own schema.
 *
 * A list, such as hours by stage, moves entry by entry.
 */
export function moveMechanism(
  plan: Plan,
  { lever, kind, value }: Pick<ResolvedChange, "lever" | "kind" | "value">,
): Move {
  const [name, ...keys] = lever.split(".");
  const block = name as MechanismBlock;
  if (!BLOCK_NAMES.includes(block)) throw new RangeError(`${lever} is no lever by path`);
  const field = keys.pop() ?? "probability";
  const isOn = plan[block] !== undefined || SWITCHED_ON.includes(block);
  if (!isOn) return { problem: `the plan has no ${block} block`, hint: `add one to the plan` };

  // A rule that is switched on is followed as far as the schema assumes.
  const moved = structuredClone(plan[block] ?? MECHANISM_BLOCKS[block].parse({})) as Fields;
  let parent = moved;
  for (const key of keys) {
    if (parent[key] === undefined && key !== "managerHelp") {
      return { problem: `the plan has no ${name}.${keys.join(".")}`, hint: "add it to the plan" };
    }
    parent[key] ??= { opportunities: 0 };
    parent = parent[key] as Fields;
  }
  const now = parent[field];
  if (now === undefined && kind !== "set") {
    return { problem: `${lever} is not set in the plan`, hint: `use "set"` };
  }
  parent[field] = Array.isArray(now)
    ? now.map((entry: number) => changed(entry, kind, value))
    : changed(now as number, kind, value);
  const parsed = MECHANISM_BLOCKS[block].safeParse(moved, TELLING);
  if (parsed.success) return { plan: { ...plan, [block]: parsed.data } };
  const [{ message }] = issuesOfZod(parsed.error);
  return { problem: `${lever} ${message}` };
}

function changed(now: number, kind: ResolvedChange["kind"], value: number): number {
  if (kind === "set") return value;
  return kind === "add" ? now + value : now * value;
}
