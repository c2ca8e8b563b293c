import type { Lever } from "../scenario/scenario-schema.ts";
import type { Actual } from "./actual-schema.ts";
import { askAlternatives } from "./ask-moves.ts";
import { estimate } from "./estimate.ts";
import type { Explanation } from "./explanation-schema.ts";
import { figureOf } from "./figure-schema.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import { largestOf } from "./largest-of.ts";
import { leverValue } from "./lever-value.ts";
import { type Move, moveLevers } from "./move-levers.ts";
import { type SharedOut, shareOut } from "./share-out.ts";
import { eightyOf, sharesByDraw } from "./shares-by-draw.ts";

/** How many standard deviations either side hold 80 % of a normal law. */
const EIGHTY = 1.2815515655446004;

/** What people look for in a miss: a factor, and the levers that tell of it. */
const FACTORS: readonly (readonly [string, RegExp])[] = [
  ["creation", /^(creation|market\.)/],
  ["qualification", /^(qualification|disqualification)\./],
  ["second meeting", /^secondMeeting$/],
  ["late win", /^winRate$/],
  ["pushes", /^(pushes|stalls)\./],
  ["cycle time", /^cycleTime$/],
  ["size", /^(dealSize|sizeEffects\.)/],
  ["capacity", /^(capacity|reps|calendar)\./],
];

/**
 * What explains that a period came out otherwise than planned: the share of each factor that was
 * told, by Shapley, and what they leave to luck.
 */
export async function explainActual(inquiry: Inquiry, actual: Actual): Promise<Explanation> {
  const { outcome } = inquiry;
  const { told, untold, alternativeOf, shared } = await shareActual(inquiry, actual);
  const { bookings, pHit } = shared;
  const byDraw = await sharesByDraw(inquiry, (own) =>
    shareActual(own, actual).then((found) =>
      found.shared.bookings.parts.map(({ share }) => share.value),
    ),
  );
  const parts = told.map((each, index) => ({
    ...partOf(inquiry, each, bookings, pHit, index),
    byDraw: byDraw && eightyOf(byDraw.map((shares) => shares[index])),
  }));
  const all = await askAlternatives(inquiry, [alternativeOf(told.map((_, index) => index))]);
  const sd = estimate(all, (means) => means.sd(0, outcome)).value;
  const [low, high] = bookings.all.interval;
  return {
    format: "quotacast-explanation/1",
    ...inquiryHead(inquiry),
    of: "actual",
    expected: figureOf(bookings.base),
    reached: { value: actual.bookings, interval: [actual.bookings, actual.bookings] },
    difference: actual.bookings - bookings.base.value,
    parts,
    luck: {
      bookings: {
        value: actual.bookings - bookings.all.value,
        interval: [actual.bookings - high, actual.bookings - low],
      },
      usual: [-EIGHTY * sd, EIGHTY * sd],
    },
    unexplained: untold.map(({ factor }) => ({ factor, reason: "the actual figures do not tell" })),
    largest: largestOf(parts),
  };
}

/** The difference that was told, shared out among the factors that it was told of. */
async function shareActual(inquiry: Inquiry, actual: Actual) {
  const { plan, scenarios } = inquiry;
  const [{ created }] = (await askAlternatives(inquiry, [{ plan, scenarios }])).alternatives;
  const moves = movesOf(inquiry, actual, created);
  const factors = FACTORS.map(([factor, levers]) => ({
    factor,
    moves: moves.filter(({ lever }) => levers.test(lever)),
  }));
  const told = factors.filter((each) => each.moves.length > 0);
  const untold = factors.filter((each) => each.moves.length === 0);
  const alternativeOf = (members: readonly number[]) =>
    moveLevers(
      plan,
      members.flatMap((index) => told[index].moves),
      scenarios,
    );
  const shared = await shareOut(inquiry, told.length, alternativeOf);
  return { told, untold, alternativeOf, shared };
}

/** What was told, as moves of levers from what the plan has. */
function movesOf({ plan }: Inquiry, { created: actual, values }: Actual, created: number): Move[] {
  const told = Object.entries(values).map(([lever, value]): Move => {
    const planned = leverValue(plan, lever as Lever) as number;
    return { lever: lever as Lever, multiply: value / planned };
  });
  const second = told.find(({ lever }) => lever === "secondMeeting");
  const isCounted = actual !== undefined && values.creation === undefined && created > 0;
  return [
    ...(isCounted ? [{ lever: "creation" as const, multiply: actual / created }] : []),
    // A win rate is that of all opportunities: what a second meeting did to it is told apart.
    ...told.map((move) =>
      move.lever === "winRate" && second && second.multiply > 0
        ? { ...move, multiply: move.multiply / second.multiply }
        : move,
    ),
  ];
}

function partOf(
  { plan }: Inquiry,
  { factor, moves }: { readonly factor: string; readonly moves: readonly Move[] },
  bookings: SharedOut,
  pHit: SharedOut,
  index: number,
): Omit<Explanation["parts"][number], "byDraw"> {
  const [move] = moves;
  const planned = moves.length === 1 ? (leverValue(plan, move.lever) ?? null) : null;
  return {
    factor,
    plan: planned,
    actual: planned === null ? null : planned * move.multiply,
    multiply: moves.length === 1 ? move.multiply : null,
    bookings: figureOf(bookings.parts[index].share),
    pHit: figureOf(pHit.parts[index].share),
    alone: bookings.parts[index].alone.value,
  };
}
