import { ln } from "../numeric/ln.ts";
import type { Answers } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { type Response, responseOf, type Sides, STEP, stepsOf } from "./elasticities.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { type Figure, figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-of.ts";
import type { Leverage } from "./leverage-schema.ts";
import { nullReason } from "./null-reason.ts";
import { outcomesAsked, periodOutcomes } from "./outcomes-of.ts";
import { leversOf, type PlanLever } from "./plan-levers.ts";

/** The base, and how it responds to each lever: central differences on the same luck. */
export const answerLevers: LeveragePart = async (inquiry, { base, notes }) => {
  const { plan, method, outcome } = inquiry;
  const levers = leversOf(plan);
  const steps = levers.map(({ lever }) => stepsOf(plan, lever, STEP[method]));
  const sides = levers.flatMap(({ lever }, index) =>
    steps[index].map((multiply) => [{ lever, multiply }]),
  );
  const answers = await askMoves(inquiry, [[], ...sides], { outcomes: outcomesAsked(inquiry) });
  const isAssumed = levers.some(({ range }) => range === "assumed");
  return {
    base: {
      ...base,
      bookings: figureOf(estimate(answers, ({ bookings }) => bookings(0, outcome))),
      pHit: figureOf(estimate(answers, ({ pHit }) => pHit(0, outcome))),
      created: answers.alternatives[0].created,
    },
    levers: levers.map((lever, index) =>
      describe(inquiry, answers, lever, {
        up: 1 + 2 * index,
        down: 2 + 2 * index,
        width: ln(steps[index][0] / steps[index][1]),
      }),
    ),
    notes: isAssumed ? [...notes, ASSUMED] : notes,
  };
};

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
    periods: periodOutcomes(plan).map((period) => {
      const own = responseOf(answers, sides, period);
      return {
        id: plan.periods[period - 1].id,
        elasticity: figureOf(own.elasticity),
        pHitPerPercent: perPercent(own.pHitSlope),
      };
    }),
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
