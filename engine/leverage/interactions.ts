import type { Answers } from "./answers.ts";
import { type Estimate, estimate } from "./estimate.ts";

/**
 * What two levers do together beyond what each does alone, as a share of the base:
 * [Y(ab) − Y(a) − Y(b) + Y(0)] / Y(0). Above 0, each is worth more for the other.
 *
 * @param of the alternatives with neither, the one, the other and both moved
 */
export function interactionOf(
  answers: Answers,
  of: { readonly base: number; readonly a: number; readonly b: number; readonly both: number },
  outcome: number,
): { readonly bookings: Estimate; readonly pHit: Estimate } {
  const beyond = (of_: (alternative: number) => number) =>
    of_(of.both) - of_(of.a) - of_(of.b) + of_(of.base);
  return {
    bookings: estimate(answers, ({ bookings }) => {
      const at = (alternative: number) => bookings(alternative, outcome);
      return at(of.base) > 0 ? beyond(at) / at(of.base) : 0;
    }),
    pHit: estimate(answers, ({ pHit }) => beyond((alternative) => pHit(alternative, outcome))),
  };
}
