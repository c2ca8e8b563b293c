import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { askAlternatives, askChances } from "./ask-moves.ts";
import { stepsOf } from "./elasticities.ts";
import { estimate } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { type Move, moveLevers } from "./move-levers.ts";
import { TEAM_LEVERS } from "./plan-levers.ts";
import { seek } from "./seek.ts";

const LEVELS = [0.5, 0.8, 0.9, 0.95];
/** The chance at which levers are held against each other. */
const LEVEL = 0.8;
/** How far creation is sought: a team that shares hours drowns in many times as many. */
const REACH = { fast: 64, coupled: 4 } as const;
const TOLERANCE = { exact: 1e-6, simulated: 2e-3 } as const;

/** How many opportunities must be created, and how each lever changes that. */
export const answerRequired: LeveragePart = async (inquiry, { base, levers: told }) => {
  // Side by side: each asks for one alternative after the other, which leaves workers idle.
  const sought = await Promise.all(LEVELS.map((level) => seekCreation(inquiry, level)));
  const required = sought.map((found, index) => ({
    probability: LEVELS[index],
    creations: found ? found.multiplier * base.created : null,
    interval: found ? times(found.interval, base.created) : null,
  }));
  const needed = sought[LEVELS.indexOf(LEVEL)]?.multiplier;
  const of = { ...base, requiredOpportunities: required };
  if (needed === undefined) return { base: of };
  return { base: of, levers: await withElasticities(inquiry, told, needed, base.created) };
};

function times([low, high]: readonly [number, number], factor: number): [number, number] {
  return [low * factor, high * factor];
}

async function seekCreation(inquiry: Inquiry, probability: number) {
  const { plan, scenarios, method } = inquiry;
  const reach = REACH[inquiry.isCoupled ? "coupled" : "fast"];
  const { found, interval, isReachable } = await seek({
    at: (multipliers) =>
      askChances(
        inquiry,
        multipliers.map((multiply) =>
          moveLevers(plan, [{ lever: "creation", multiply }], scenarios),
        ),
      ),
    probability,
    low: 1 / reach,
    high: reach,
    tolerance: TOLERANCE[method],
  });
  return isReachable ? { multiplier: found.multiplier, interval } : undefined;
}

/** By the rule for implicit functions, where just enough is created. */
async function withElasticities(
  inquiry: Inquiry,
  told: Leverage["levers"],
  needed: number,
  created: number,
): Promise<Leverage["levers"]> {
  const { plan, scenarios, outcome, step } = inquiry;
  const at: Move = { lever: "creation", multiply: needed };
  const isTold = ({ lever }: { readonly lever: string }) =>
    !inquiry.isCoupled || TEAM_LEVERS.some((each) => each === lever);
  const others = inquiry.levers.filter((each) => each.lever !== "creation" && isTold(each));
  const steps = others.map(({ lever }) => stepsOf(plan, lever, step));
  const sides = others.flatMap(({ lever }, index) =>
    steps[index].map((multiply) => [at, { lever, multiply }]),
  );
  const more = [{ ...at, multiply: needed * step }];
  const less = [{ ...at, multiply: needed / step }];
  const answers = await askAlternatives(
    inquiry,
    [more, less, ...sides].map((moves) => moveLevers(plan, moves, scenarios)),
  );
  return told.map((each) => {
    if (!isTold(each)) return each;
    const index = others.findIndex(({ lever }) => lever === each.lever);
    const elasticity = estimate(answers, ({ pHit }) => {
      // What is needed does not depend on what there is.
      if (index < 0) return 0;
      const slope = (up: number, [more, less]: readonly [number, number]) =>
        (pHit(up, outcome) - pHit(up + 1, outcome)) / ln(more / less);
      const creation = slope(0, [step, 1 / step]);
      return creation > 0 ? -slope(2 + 2 * index, steps[index]) / creation : 0;
    });
    return {
      ...each,
      requiredOpportunities: needed * created * exp(elasticity.value * ln(1.1)),
      requiredOpportunitiesElasticity: figureOf(elasticity),
    };
  });
}
