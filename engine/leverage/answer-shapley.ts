import { betterEnd } from "./answer-tornado.ts";
import type { Answers } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { estimate, type Means } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-of.ts";
import type { Leverage } from "./leverage-schema.ts";
import type { Move } from "./move-levers.ts";
import { shapleyShares } from "./shapley.ts";

/** The four levers of every team: 16 coalitions. */
const CORE = ["creation", "winRate", "dealSize", "cycleTime"];

type Shared = NonNullable<Leverage["shapley"]>;

/** What each lever contributes when all are brought to the better ends of their ranges. */
export const answerShapley: LeveragePart = async (inquiry, { tornado }) => {
  const moves = CORE.flatMap((lever) => tornado.filter((bar) => bar.lever === lever)).map(
    (bar) => ({ lever: bar.lever as Move["lever"], multiply: betterEnd(bar).multiply }),
  );
  return { shapley: await sharesOfMoves(inquiry, moves) };
};

/** The shares of several moves in what they change together. At most six, for 64 coalitions. */
export async function sharesOfMoves(inquiry: Inquiry, moves: readonly Move[]): Promise<Shared> {
  const coalitions = Array.from({ length: 1 << moves.length }, (_, members) =>
    moves.filter((_, index) => members & (1 << index)),
  );
  const answers = await askMoves(inquiry, coalitions);
  const { outcome } = inquiry;
  return {
    moves: [...moves],
    bookings: share(answers, moves, ({ bookings }, of) => bookings(of, outcome)),
    pHit: share(answers, moves, ({ pHit }, of) => pHit(of, outcome)),
  };
}

function share(
  answers: Answers,
  moves: readonly Move[],
  read: (means: Means, coalition: number) => number,
): Shared["bookings"] {
  const everybody = (1 << moves.length) - 1;
  const of = (coalition: number) => estimate(answers, (means) => read(means, coalition)).value;
  return {
    base: of(0),
    all: of(everybody),
    parts: moves.map(({ lever }, player) => ({
      lever,
      ...figureOf(
        estimate(answers, (means) => shapleyShares(moves.length, (of) => read(means, of))[player]),
      ),
    })),
  };
}
