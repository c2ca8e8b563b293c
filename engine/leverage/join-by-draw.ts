import type { Answers } from "./answers.ts";

/**
 * Joins the slices that have the same draw of the plan's numbers: their futures are alike, so an
 * error that took them for independent would be too small.
 *
 * @param draws by slice
 */
export function joinByDraw(answers: Answers, draws: readonly number[]): Answers {
  const order = [...new Set(draws)].sort((a, b) => a - b);
  const place = new Map(order.map((draw, index) => [draw, index]));
  const join = (slices: ArrayLike<number>) => {
    const joined = new Float64Array(order.length);
    draws.forEach((draw, slice) => {
      joined[place.get(draw) as number] += slices[slice];
    });
    return joined;
  };
  return {
    ...answers,
    sliceTrials: Array.from(join(answers.sliceTrials)),
    alternatives: answers.alternatives.map((each) => ({
      ...each,
      bookings: each.bookings.map(join),
      squares: each.squares.map(join),
      hits: each.hits.map(join),
    })),
  };
}
