import { askMoves } from "./ask-moves.ts";
import { estimate } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import type { LeveragePart } from "./leverage-part.ts";

/** What the plan comes to as it stands. */
export const answerBase: LeveragePart = async (inquiry, { base }) => {
  const { outcome } = inquiry;
  const answers = await askMoves(inquiry, [[]]);
  return {
    base: {
      ...base,
      bookings: figureOf(estimate(answers, ({ bookings }) => bookings(0, outcome))),
      pHit: figureOf(estimate(answers, ({ pHit }) => pHit(0, outcome))),
      created: answers.alternatives[0].created,
    },
  };
};
