import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import type { Answers } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { betterOf } from "./better-of.ts";
import { contoursOf } from "./contours.ts";
import { estimate } from "./estimate.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import { leverValue } from "./lever-value.ts";
import { type LeverRange, pointsOf } from "./sweep-of.ts";
import type { LeverageMap } from "./sweep-schema.ts";

/** Chances whose lines are drawn. */
const LEVELS = [0.5, 0.8, 0.9];

/**
 * The chance of the quota over a plane of two levers: coarse first, then every point.
 *
 * @param onPartial told the coarse map, which has every other point of each axis
 */
export async function mapOf(
  inquiry: Inquiry,
  x: LeverRange,
  y: LeverRange,
  onPartial: (coarse: LeverageMap) => void = () => {},
): Promise<LeverageMap> {
  const [fineX, fineY] = [placesOf(x), placesOf(y)];
  const isCoarse = fineX.length > 4 && fineY.length > 4;
  if (isCoarse) {
    const coarse = await draw(inquiry, x, everyOther(fineX), y, everyOther(fineY));
    onPartial({ ...coarse, isComplete: false });
  }
  return draw(inquiry, x, fineX, y, fineY);
}

/** The places of an axis, equal factors apart, so that today's is among them. */
function placesOf(range: LeverRange): number[] {
  const { from, to, points } = range;
  const even = pointsOf(range);
  if (from === 0) return even;
  const at = (index: number) => exp(ln(from) + (ln(to / from) * index) / (points - 1));
  // Rounded, so that a multiplier of 1 is hit where it is among them; ends are as they were told.
  return even.map((_, index) =>
    index === 0 || index === points - 1 ? even[index] : Math.round(at(index) * 1e12) / 1e12,
  );
}

/** Both ends, and every other place between them. */
function everyOther(places: readonly number[]): number[] {
  return places.filter((_, index) => index % 2 === 0 || index === places.length - 1);
}

async function draw(
  inquiry: Inquiry,
  { lever: leverX }: LeverRange,
  xs: readonly number[],
  { lever: leverY }: LeverRange,
  ys: readonly number[],
): Promise<LeverageMap> {
  const { plan, outcome } = inquiry;
  const answers = await askMoves(
    inquiry,
    ys.flatMap((y) =>
      xs.map((x) => [
        { lever: leverX, multiply: x },
        { lever: leverY, multiply: y },
      ]),
    ),
  );
  const grid = <Value>(read: (alternative: number) => Value): Value[][] =>
    ys.map((_, row) => xs.map((__, column) => read(row * xs.length + column)));
  const chances = grid((of) => estimate(answers, ({ pHit }) => pHit(of, outcome)));
  const pHit = chances.map((row) => row.map(({ value }) => value));
  const bookings = grid((of) => estimateBookings(answers, of, outcome));
  return {
    format: "quotacast-map/1",
    ...inquiryHead(inquiry),
    isComplete: true,
    x: { lever: leverX, multiply: [...xs], valueToday: leverValue(plan, leverX) ?? null },
    y: { lever: leverY, multiply: [...ys], valueToday: leverValue(plan, leverY) ?? null },
    pHit,
    pHitStandardError: chances.map((row) => row.map(({ standardError }) => standardError)),
    bookings,
    contours: LEVELS.map((level) => ({
      level,
      lines: contoursOf({ x: xs, y: ys, values: pHit }, level),
    })),
    better: betterOf(answers, { lever: leverX, at: xs }, { lever: leverY, at: ys }, outcome),
  };
}

function estimateBookings(answers: Answers, alternative: number, outcome: number): number {
  return estimate(answers, ({ bookings }) => bookings(alternative, outcome)).value;
}
