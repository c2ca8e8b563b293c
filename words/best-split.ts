import type { Optimization } from "../engine/index.ts";
import { moneyWords } from "./money.ts";
import { signedMoney, signedPoints } from "./signed.ts";

/**
 * What the best split of a budget gains, and how surely.
 *
 * @example "The best split of the reps’ hours: +$110k over today, 95 % between +$60k and +$160k"
 */
export function bestSplitWords({ budget, measure, gain, currency }: Optimization): string {
  const isHours = budget.unit === "hours";
  const whole = isHours ? "the reps’ hours" : moneyWords(budget.amount, currency);
  const [least, most] = gain.interval;
  if (isHours && least <= 0) return `No split of ${whole} is surely better than today’s`;
  const change = (value: number) =>
    measure === "bookings" ? signedMoney(value, currency) : `${signedPoints(value)} points`;
  const sure = least < most ? `, 95 % between ${change(least)} and ${change(most)}` : "";
  const beside = isHours ? "today" : "spending nothing";
  return `The best split of ${whole}: ${change(gain.value)} over ${beside}${sure}`;
}
