import type { Optimization } from "../engine/index.ts";
import { dateWords } from "./date.ts";
import { leverName } from "./lever-names.ts";
import { signedMoney, signedPoints } from "./signed.ts";

/**
 * Whether it matters which of the two largest parts of a split is begun first.
 *
 * @example "creation first and win rate from Jul 2, 2026 on brings +$80k over win rate first."
 */
export function orderSentence({ order, measure, currency }: Optimization): string {
  if (order === null) return "";
  const { value, interval } = order.difference;
  const [ahead, behind] = value >= 0 ? order.ways : [...order.ways].reverse();
  const words = (change: number) =>
    measure === "bookings" ? signedMoney(change, currency) : `${signedPoints(change)} points`;
  const isSure = interval[0] > 0 || interval[1] < 0;
  const from = dateWords(order.from);
  const reverse = leverName(behind.first);
  const [a, b] = [ahead.first, ahead.second].map(leverName);
  if (!isSure) return `Which of ${a} and ${b} comes first, the other from ${from} on: no matter.`;
  const gain = words(Math.abs(value));
  return `${a} first and ${b} from ${from} on brings ${gain} over ${reverse} first.`;
}
