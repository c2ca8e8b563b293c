import { whyNotSolved } from "../forecast/solve-exactly.ts";
import { planOfDraw } from "../plan/plan-of-draw.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Alternative } from "./answers-request.ts";
import { type Means, meansOf } from "./estimate.ts";
import type { Inquiry } from "./inquiry.ts";

/** So many draws tell a share to within 8 points. */
const DRAWS_MAX = 32;

/** The plan under draws of its numbers, evenly chosen; none where it cannot be solved so. */
export function solvableDraws({ plan, scenarios }: Pick<Inquiry, "plan" | "scenarios">): Plan[] {
  const draws = plan.uncertainty?.draws.length ?? 0;
  if (draws === 0 || whyNotSolved(planOfDraw(plan, 0), scenarios) !== undefined) return [];
  const count = Math.min(DRAWS_MAX, draws);
  return Array.from({ length: count }, (_, i) => planOfDraw(plan, Math.floor((i * draws) / count)));
}

/**
 * The means of alternatives under draws of the plan's numbers, each solved without sampling, so
 * that they differ by what is not known and by nothing else.
 *
 * @returns undefined where the plan has no draws, or cannot be solved under them
 */
export async function meansByDraw(
  inquiry: Inquiry,
  alternatives: readonly Alternative[],
): Promise<Means[] | undefined> {
  const drawn = solvableDraws(inquiry);
  if (drawn.length === 0) return undefined;
  const { outcome, seed, trials, ask } = inquiry;
  const answered = await Promise.all(
    drawn.map((plan) =>
      ask({
        alternatives: alternatives.map((each) => ({ ...each, plan })),
        method: "exact",
        seed,
        trials,
        outcomes: [outcome],
      }),
    ),
  );
  return answered.map((answers) => meansOf(answers));
}
