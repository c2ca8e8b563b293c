import { askMoves } from "./ask-moves.ts";
import { stepsOf } from "./elasticities.ts";
import { figureOf } from "./figure-schema.ts";
import { interactionOf } from "./interactions.ts";
import type { LeveragePart } from "./leverage-part.ts";

/** How far both levers of a pair are moved, to the better side. */
const STEP = 1.1;

/** Beyond so many levers only those that count most are paired. */
const LEVERS_MAX = { fast: 6, coupled: 4 } as const;

/** What pairs of levers do together beyond what each does alone. */
export const answerInteractions: LeveragePart = async (inquiry, { levers: told }) => {
  const strongest = [...told]
    .filter(({ nullReason }) => nullReason === null)
    .sort((a, b) => Math.abs(b.elasticity) - Math.abs(a.elasticity))
    .slice(0, LEVERS_MAX[inquiry.isCoupled ? "coupled" : "fast"]);
  const isKept = new Set(strongest.map(({ lever }) => lever));
  const moves = inquiry.levers
    .filter(({ lever }) => isKept.has(lever))
    .map(({ lever }) => {
      const { elasticity } = told.find((each) => each.lever === lever) as (typeof told)[number];
      const [up, down] = stepsOf(inquiry.plan, lever, STEP);
      return { lever, multiply: elasticity < 0 ? down : up };
    })
    .filter(({ multiply }) => multiply !== 1);
  const pairs = moves.flatMap((a, i) =>
    moves.slice(i + 1).map((b, j) => ({ a, b, i, j: i + 1 + j })),
  );
  const answers = await askMoves(inquiry, [
    [],
    ...moves.map((move) => [move]),
    ...pairs.map(({ a, b }) => [a, b]),
  ]);
  const interactions = pairs.map(({ a, b, i, j }, index) => {
    const of = { base: 0, a: 1 + i, b: 1 + j, both: 1 + moves.length + index };
    const { bookings, pHit } = interactionOf(answers, of, inquiry.outcome);
    return {
      levers: [a.lever, b.lever] as [string, string],
      multiply: [a.multiply, b.multiply] as [number, number],
      bookings: figureOf(bookings),
      pHit: figureOf(pHit),
    };
  });
  return { interactions };
};
