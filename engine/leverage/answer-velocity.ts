import { askMoves } from "./ask-moves.ts";
import { estimate } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import type { LeveragePart } from "./leverage-part.ts";
import { outcomesAsked, periodOutcomes } from "./outcomes-of.ts";

/** The cycle is taken to be so much of today's. */
const SHORTER = 0.8;

const WHY =
  "The velocity formula (opportunities × win rate × size ÷ cycle) holds the number of open " +
  "opportunities fixed. A shorter cycle also empties the pipeline sooner: by Little's law the " +
  "number open falls with the cycle, so what is won earlier now is missing later, and in the " +
  "long run bookings follow creation alone. The formula is right only where the open number is " +
  "held up by more creation, or where freed hours raise what is won.";

/** The velocity formula's promise for a shorter cycle beside what the model finds. */
export const answerVelocity: LeveragePart = async (inquiry) => {
  const { plan, outcome } = inquiry;
  const answers = await askMoves(inquiry, [[], [{ lever: "cycleTime", multiply: SHORTER }]], {
    outcomes: outcomesAsked(inquiry),
  });
  const ratio = (own: number) =>
    figureOf(
      estimate(answers, ({ bookings }) => {
        const base = bookings(0, own);
        return base > 0 ? bookings(1, own) / base : 1;
      }),
    );
  return {
    velocity: {
      formula: { value: 1 / SHORTER, interval: [1 / SHORTER, 1 / SHORTER] },
      simulated: ratio(outcome),
      periods: periodOutcomes(plan).map((period) => ({
        id: plan.periods[period - 1].id,
        simulated: ratio(period),
      })),
      why: WHY,
    },
  };
};
