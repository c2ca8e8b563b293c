import { askMoves } from "./ask-moves.ts";
import { estimate } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import { leverValue } from "./lever-value.ts";
import type { Movable } from "./move-levers.ts";
import type { Sweep } from "./sweep-schema.ts";

/** A range of multipliers of one lever. */
export interface LeverRange {
  readonly lever: Movable;
  readonly from: number;
  readonly to: number;
  /** How many multipliers, both ends included; at least 2. */
  readonly points: number;
}

/**
 * Moves one lever through a range, everything else held.
 *
 * @throws {RangeError} if the range has fewer than 2 points or is upside down
 */
export async function sweepOf(inquiry: Inquiry, range: LeverRange): Promise<Sweep> {
  const { lever } = range;
  const { plan, outcome } = inquiry;
  const multipliers = pointsOf(range);
  const answers = await askMoves(
    inquiry,
    multipliers.map((multiply) => [{ lever, multiply }]),
  );
  const points = multipliers.map((multiply, index) => ({
    multiply,
    bookings: figureOf(estimate(answers, ({ bookings }) => bookings(index, outcome))),
    pHit: figureOf(estimate(answers, ({ pHit }) => pHit(index, outcome))),
    created: answers.alternatives[index].created,
  }));
  const top = points.reduce((a, b) => (b.bookings.value > a.bookings.value ? b : a));
  const { multiply, bookings, pHit } = top;
  const isInside = top !== points[0] && top !== points[points.length - 1];
  return {
    format: "quotacast-sweep/1",
    ...inquiryHead(inquiry),
    lever,
    valueToday: leverValue(plan, lever) ?? null,
    points,
    best: { multiply, bookings, pHit, isInside },
  };
}

/** The multipliers of a range, equally spaced. */
export function pointsOf({ lever, from, to, points }: LeverRange): number[] {
  if (!(Number.isInteger(points) && points >= 2)) {
    throw new RangeError(`a sweep of ${lever} needs at least 2 points, got ${points}`);
  }
  if (!(from >= 0 && from < to)) {
    throw new RangeError(`a sweep of ${lever} runs upwards from 0 or more, got ${from} to ${to}`);
  }
  // Rounded, so that today's multiplier of 1 is hit where it is among them.
  const at = (index: number) => from + ((to - from) * index) / (points - 1);
  return Array.from({ length: points }, (_, index) => Math.round(at(index) * 1e12) / 1e12);
}
