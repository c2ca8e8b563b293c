import type { Answers } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { betterEnd } from "./better-end.ts";
import { estimate } from "./estimate.ts";
import { type Figure, figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { outcomesAsked, periodOutcomes } from "./outcomes-of.ts";
import { costOf, type PlanLever } from "./plan-levers.ts";

type Effect = Leverage["tornado"][number]["low"];

/** Where to act: each lever at the ends of its feasible range, and what that gains for its cost. */
export const answerTornado: LeveragePart = async (inquiry, { levers: told }) => {
  const { levers: ranges } = inquiry;
  const tornado = await tornadoOf(inquiry, ranges);
  const levers = told.map((each, index) => ({
    ...each,
    perCost: perCost(ranges[index], tornado[index]),
  }));
  return { levers, tornado: [...tornado].sort((a, b) => widthOf(b) - widthOf(a)) };
};

/** What each lever changes at the ends of a range. */
export async function tornadoOf(
  inquiry: Inquiry,
  ranges: readonly Pick<PlanLever, "lever" | "low" | "high">[],
): Promise<Leverage["tornado"]> {
  const ends = ranges.flatMap(({ lever, low, high }) => [
    [{ lever, multiply: low }],
    [{ lever, multiply: high }],
  ]);
  const answers = await askMoves(inquiry, [[], ...ends], { outcomes: outcomesAsked(inquiry) });
  return ranges.map(({ lever, low, high }, index) => ({
    lever,
    low: effectOf(inquiry, answers, 1 + 2 * index, low),
    high: effectOf(inquiry, answers, 2 + 2 * index, high),
  }));
}

function effectOf(
  { plan, outcome }: Inquiry,
  answers: Answers,
  alternative: number,
  multiply: number,
): Effect {
  const change = (own: number) => ({
    bookings: figureOf(
      estimate(answers, ({ bookings }) => bookings(alternative, own) - bookings(0, own)),
    ),
    pHit: figureOf(estimate(answers, ({ pHit }) => pHit(alternative, own) - pHit(0, own))),
  });
  return {
    multiply,
    ...change(outcome),
    periods: periodOutcomes(plan).map((period) => ({
      id: plan.periods[period - 1].id,
      ...change(period),
    })),
  };
}

function perCost(
  lever: PlanLever,
  bar: Leverage["tornado"][number],
): Leverage["levers"][number]["perCost"] {
  const { multiply, bookings, pHit } = betterEnd(bar);
  const cost = costOf(lever, multiply);
  if (cost === undefined || cost === 0) return null;
  return { bookings: divided(bookings, cost), pHit: divided(pHit, cost) };
}

function divided({ value, interval: [low, high] }: Figure, by: number): Figure {
  return { value: value / by, interval: [low / by, high / by] };
}

function widthOf({ low, high }: Leverage["tornado"][number]): number {
  return Math.abs(high.bookings.value - low.bookings.value);
}
