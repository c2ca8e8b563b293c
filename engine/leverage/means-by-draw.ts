import { whyNotSolved } from "../forecast/solve-exactly.ts";
import { planOfDraw } from "../plan/plan-of-draw.ts";
import type { Alternative } from "./answers-request.ts";
import { type Means, meansOf } from "./estimate.ts";
import type { Inquiry } from "./inquiry.ts";

/** So many draws tell a share to within 8 points. */
const DRAWS_MAX = 32;

/**
 * The means of alternatives under draws of the plan's numbers, each solved without sampling, so
 * that they differ by what is not known and by nothing else.
 *
 * @returns undefined where the plan has no draws, or cannot be solved under them
 */
export async function meansByDraw(
  { plan, scenarios, outcome, seed, trials, ask }: Inquiry,
  alternatives: readonly Alternative[],
): Promise<Means[] | undefined> {
  const draws = plan.uncertainty?.draws.length ?? 0;
  if (draws === 0 || whyNotSolved(planOfDraw(plan, 0), scenarios) !== undefined) return undefined;
  const count = Math.min(DRAWS_MAX, draws);
  const chosen = Array.from({ length: count }, (_, i) => Math.floor((i * draws) / count));
  const answered = await Promise.all(
    chosen.map((draw) => {
      const drawn = planOfDraw(plan, draw);
      return ask({
        alternatives: alternatives.map((each) => ({ ...each, plan: drawn })),
        method: "exact",
        seed,
        trials,
        outcomes: [outcome],
      });
    }),
  );
  return answered.map((answers) => meansOf(answers));
}
