import { askMoves } from "./ask-moves.ts";
import { betterEnd } from "./better-end.ts";
import { stepsOf } from "./elasticities.ts";
import type { Means } from "./estimate.ts";
import type { Inquiry } from "./inquiry.ts";
import { judge } from "./judge.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { meansByDraw } from "./means-by-draw.ts";
import { type Move, moveLevers } from "./move-levers.ts";
import { costOf } from "./plan-levers.ts";
import { resampledMeans } from "./resample.ts";

type Verdict = NonNullable<Leverage["verdict"]>;

/** A chance nearer than this to none or all tells levers apart too badly. */
const CHANCE_MIN = 0.005;

/** Nobody knows a plan so well that a smaller part of a gain would tell levers apart. */
const TIE = 0.05;

/** The step by which levers are held against each other where no range is known. */
const PERCENT = 1.05;

/** Which lever does most, and how sure that is. */
export const answerVerdict: LeveragePart = async (inquiry, soFar) => {
  const by = comparedBy(inquiry);
  const measure = measureOf(soFar, by);
  const candidates = candidatesOf(inquiry, soFar, by);
  if (candidates.length === 0) return { verdict: null };
  const { plan, scenarios } = inquiry;
  const moves = [[], ...candidates.map(({ move }) => [move])];
  const byDraw = await meansByDraw(
    inquiry,
    moves.map((each) => moveLevers(plan, each, scenarios)),
  );
  const means = byDraw ?? resampledMeans(await askMoves(inquiry, moves));
  const gains = ({ bookings, pHit }: Means) => {
    const of = (alternative: number) =>
      (measure === "bookings" ? bookings : pHit)(alternative, inquiry.outcome);
    return candidates.map(({ cost }, index) => (of(index + 1) - of(0)) / cost);
  };
  const draws = means.map(gains);
  const names = candidates.map(({ move }) => move.lever);
  return {
    verdict: {
      ...judge(names, draws, byDraw || inquiry.method === "simulated" ? 0 : TIE),
      measure,
      by,
      draws: byDraw ? "parameters" : inquiry.method === "exact" ? "exact" : "futures",
    },
  };
};

/** By cost where all costs are known, else by feasible range, else by the same percentage. */
function comparedBy({ levers }: Inquiry): Verdict["by"] {
  if (levers.every(({ cost }) => cost !== undefined && cost > 0)) return "cost";
  return levers.every(({ range }) => range === "plan") ? "range" : "percent";
}

function measureOf({ base, outcome }: Leverage, by: Verdict["by"]): Verdict["measure"] {
  const { value } = base.pHit;
  const tells = outcome.quota > 0 && value > CHANCE_MIN && value < 1 - CHANCE_MIN;
  if (!tells) return "bookings";
  return by === "cost" ? "pHitPerCost" : "pHit";
}

function candidatesOf(
  { plan, levers: movable, isCoupled, step }: Inquiry,
  { tornado, levers }: Leverage,
  by: Verdict["by"],
): readonly { readonly move: Move; readonly cost: number }[] {
  // What is known already takes no time where futures are dear.
  const far = isCoupled ? step : PERCENT;
  return movable.flatMap((lever, index) => {
    const bar = tornado.find((each) => each.lever === lever.lever);
    if (!bar || levers[index].nullReason !== null) return [];
    const [up, down] = stepsOf(plan, lever.lever, far);
    const percent = levers[index].elasticity < 0 ? down : up;
    const multiply = by === "percent" ? percent : betterEnd(bar).multiply;
    const cost = by === "cost" ? (costOf(lever, multiply) ?? 0) : 1;
    return cost > 0 && multiply !== 1 ? [{ move: { lever: lever.lever, multiply }, cost }] : [];
  });
}
