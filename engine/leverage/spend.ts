import type { Leverage } from "./leverage-schema.ts";
import type { Move } from "./move-levers.ts";
import { costOf, type PlanLever } from "./plan-levers.ts";

/** A lever that money moves, and which way helps. */
export interface Spending {
  readonly lever: PlanLever;
  readonly betterEnd: number;
}

/** Levers that have a cost and a better end. */
export function spendingsOf(
  levers: readonly PlanLever[],
  tornado: Leverage["tornado"],
): readonly Spending[] {
  return levers.flatMap((lever) => {
    const bar = tornado.find((each) => each.lever === lever.lever);
    if (!bar || !(lever.cost !== undefined && lever.cost > 0)) return [];
    const { low, high } = bar;
    const betterEnd = low.bookings.value > high.bookings.value ? low.multiply : high.multiply;
    return betterEnd === 1 ? [] : [{ lever, betterEnd }];
  });
}

/** The move that an amount of money buys: in proportion, up to the end of the feasible range. */
export function bought({ lever, betterEnd }: Spending, amount: number): Move {
  const whole = costOf(lever, betterEnd) as number;
  const share = Math.min(1, amount / whole);
  return { lever: lever.lever, multiply: 1 + share * (betterEnd - 1) };
}
