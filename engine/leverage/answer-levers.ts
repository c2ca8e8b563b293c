import { ln } from "../numeric/ln.ts";
import type { Answers } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { type Response, responseOf, type Sides, stepsOf } from "./elasticities.ts";
import type { Estimate } from "./estimate.ts";
import { type Figure, figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { nullReason } from "./null-reason.ts";
import { periodOutcomes } from "./outcomes-of.ts";
import type { PlanLever } from "./plan-levers.ts";

/** How the base responds to each lever: central differences on the same luck. */
export const answerLevers: LeveragePart = async (inquiry, { notes }) => {
  const { levers, outcome } = inquiry;
  const { answers, sides } = await askSides(inquiry, [outcome]);
  const isAssumed = levers.some(({ range }) => range === "assumed");
  return {
    levers: levers.map((lever, index) => describe(inquiry, answers, lever, sides[index])),
    notes: isAssumed && !notes.includes(ASSUMED) ? [...notes, ASSUMED] : notes,
  };
};

/** The same for each period. */
export const answerPeriods: LeveragePart = async (inquiry, { levers: told }) => {
  const outcomes = periodOutcomes(inquiry.plan);
  if (outcomes.length === 0) return {};
  const { answers, sides } = await askSides(inquiry, outcomes);
  const levers = told.map((each, index) => ({
    ...each,
    periods: outcomes.map((period) => {
      const { elasticity, pHitSlope } = responseOf(answers, sides[index], period);
      return {
        id: inquiry.plan.periods[period - 1].id,
        elasticity: figureOf(elasticity),
        pHitPerPercent: perPercent(pHitSlope),
      };
    }),
  }));
  return { levers };
};

/** Answers the base and both sides of each lever. */
async function askSides(
  inquiry: Inquiry,
  outcomes: readonly number[],
): Promise<{ readonly answers: Answers; readonly sides: readonly Sides[] }> {
  const { plan, step, levers, isOneSided } = inquiry;
  const steps = levers.map(({ lever }) => {
    const [up, down] = stepsOf(plan, lever, step);
    return isOneSided ? (up === 1 ? [1, down] : [up, 1]) : [up, down];
  });
  const moves = levers.flatMap(({ lever }, index) =>
    steps[index].map((multiply) => [{ lever, multiply }]),
  );
  const answers = await askMoves(inquiry, [[], ...moves], { outcomes });
  const sides = steps.map(([up, down], index) => ({
    up: 1 + 2 * index,
    down: 2 + 2 * index,
    width: ln(up / down),
  }));
  return { answers, sides };
}

const ASSUMED = {
  code: "ranges-assumed",
  message: "how far levers can move is assumed: say it in the plan's levers, with what it costs",
};

function describe(
  { plan, outcome }: Inquiry,
  answers: Answers,
  { lever, low, high, range, cost }: PlanLever,
  sides: Sides,
): Leverage["levers"][number] {
  const response = responseOf(answers, sides, outcome);
  const { elasticity, pHitSlope } = response;
  return {
    lever,
    range: { low, high, from: range },
    cost: cost ?? null,
    elasticity: elasticity.value,
    elasticityInterval: elasticity.interval,
    pHitPerPercent: pHitSlope.value / 100,
    pHitPerPercentInterval: perPercent(pHitSlope).interval,
    requiredOpportunities: null,
    requiredOpportunitiesElasticity: null,
    leadTimeDays: null,
    perCost: null,
    nullReason: isNull(response) ? nullReason(plan, lever) : null,
    periods: [],
  };
}

/** Nothing at all changed, in any future. */
function isNull({ elasticity, pHitSlope }: Response): boolean {
  const isNone = ({ value, standardError }: Estimate) => value === 0 && standardError === 0;
  return isNone(elasticity) && isNone(pHitSlope);
}

function perPercent({ value, interval: [low, high] }: Estimate): Figure {
  return { value: value / 100, interval: [low / 100, high / 100] };
}
