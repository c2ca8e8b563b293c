import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { askMoves } from "./ask-moves.ts";
import { meansOf } from "./estimate.ts";
import type { LeveragePart } from "./leverage-part.ts";

/** Places along a lever's range, its ends included. */
const POINTS = 5;

/** Each lever moved through its feasible range, the others held. */
export const answerSpider: LeveragePart = async (inquiry) => {
  const { levers } = inquiry;
  // In simulations the ends and the middle are known already; more would take long.
  const isFine = inquiry.method === "exact";
  const places = levers.map(({ low, high }) =>
    isFine ? placesBetween(low, high) : [...new Set([low, 1, high])].sort((a, b) => a - b),
  );
  const answers = await askMoves(
    inquiry,
    levers.flatMap(({ lever }, index) => places[index].map((multiply) => [{ lever, multiply }])),
  );
  const { bookings, pHit } = meansOf(answers);
  let next = 0;
  const spider = levers.map(({ lever }, index) => ({
    lever,
    points: places[index].map((multiply) => {
      const alternative = next++;
      const { outcome } = inquiry;
      return {
        multiply,
        bookings: bookings(alternative, outcome),
        pHit: pHit(alternative, outcome),
      };
    }),
  }));
  return { spider };
};

/** Places from one end of a range to the other, equal factors apart, and today's among them. */
function placesBetween(low: number, high: number): number[] {
  const inner = Array.from({ length: POINTS - 2 }, (_, i) =>
    exp(ln(low) + ((ln(high) - ln(low)) * (i + 1)) / (POINTS - 1)),
  );
  const today = low < 1 && high > 1 ? [1] : [];
  const isToday = (multiply: number) => Math.abs(multiply - 1) < 1e-9;
  const apart = inner.filter((multiply) => today.length === 0 || !isToday(multiply));
  return [low, ...apart, ...today, high].sort((a, b) => a - b);
}
