import { whyNotSolved } from "../forecast/solve-exactly.ts";
import { dayNumber, isoDate } from "../plan/calendar.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { askAlternatives } from "./ask-moves.ts";
import { estimate, type Means } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Move } from "./move-levers.ts";
import type { Optimization } from "./optimization-schema.ts";

/**
 * Whether it matters which of two moves comes first: one now and the other half the horizon later,
 * and the reverse. Both end alike; what is won on the way there is not.
 *
 * @param moves the two of them that get most, the larger first
 * @returns null where there are no two, or no exact answer to changes that begin later
 */
export async function answerOrder(
  inquiry: Inquiry,
  moves: readonly Move[],
  measure: Optimization["measure"],
): Promise<Optimization["order"]> {
  const { plan, scenarios, outcome, method } = inquiry;
  const [a, b] = moves;
  if (b === undefined) return null;
  const from = halfway(inquiry);
  const alternatives = [inOrder(a, b, from), inOrder(b, a, from)].map((own) => ({
    plan,
    scenarios: [...scenarios, own],
  }));
  const isUnsolved = alternatives.some((each) => whyNotSolved(plan, each.scenarios) !== undefined);
  if (method === "exact" && isUnsolved) return null;
  const answers = await askAlternatives(inquiry, alternatives);
  const told = (alternative: number) => {
    const of = (read: (means: Means) => number) => figureOf(estimate(answers, read));
    return {
      first: [a, b][alternative].lever,
      second: [b, a][alternative].lever,
      bookings: of(({ bookings }) => bookings(alternative, outcome)),
      pHit: of(({ pHit }) => pHit(alternative, outcome)),
    };
  };
  const lead = estimate(
    answers,
    (means) => means[measure](0, outcome) - means[measure](1, outcome),
  );
  return { from, ways: [told(0), told(1)], difference: figureOf(lead) };
}

function inOrder(now: Move, later: Move, from: string): Scenario {
  return {
    format: "quotacast-scenario/1",
    id: `${now.lever} before ${later.lever}`,
    question: "",
    changes: [changeOf(now), { ...changeOf(later), from }],
  };
}

function changeOf({ lever, multiply }: Move): Scenario["changes"][number] {
  if (lever === "coverage") throw new RangeError("what is open has no order");
  return { lever, multiply };
}

/** The day in the middle of what the figures are about, counted from asOf. */
function halfway({ plan: { asOf, periods }, outcome }: Inquiry): string {
  const { end } = outcome === 0 ? periods[periods.length - 1] : periods[outcome - 1];
  const start = dayNumber(asOf);
  return isoDate(Math.round((start + dayNumber(end)) / 2));
}
