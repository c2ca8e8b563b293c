import { betterEnd } from "./better-end.ts";
import { figureOf } from "./figure-schema.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { type Move, moveLevers } from "./move-levers.ts";
import { TEAM_LEVERS } from "./plan-levers.ts";
import { type SharedOut, shareOut } from "./share-out.ts";

/** What each of the four levers contributes when all that gain are at the ends where they do. */
export const answerShapley: LeveragePart = async (inquiry, { tornado }) => {
  const moves = TEAM_LEVERS.flatMap((lever): Move[] => {
    const bar = tornado.find((each) => each.lever === lever);
    if (!bar) return [];
    const { multiply, bookings } = betterEnd(bar);
    // Where either end loses, nobody would move it.
    return bookings.value < 0 ? [] : [{ lever, multiply }];
  });
  if (moves.length === 0) return { shapley: null };
  const { plan, scenarios } = inquiry;
  const shared = await shareOut(inquiry, moves.length, (members) =>
    moveLevers(
      plan,
      members.map((index) => moves[index]),
      scenarios,
    ),
  );
  const describe = ({ base, all, parts }: SharedOut): NonNullable<Leverage["shapley"]>["pHit"] => ({
    base: base.value,
    all: all.value,
    parts: moves.map(({ lever }, index) => ({ lever, ...figureOf(parts[index].share) })),
  });
  const { bookings, pHit } = shared;
  return { shapley: { moves, bookings: describe(bookings), pHit: describe(pHit) } };
};
