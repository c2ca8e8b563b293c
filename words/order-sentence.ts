import type { Optimization } from "../engine/index.ts";
import { dateWords } from "./date.ts";
import { leverName } from "./lever-names.ts";
import { signedMoney, signedPoints } from "./signed.ts";

/**
 * Whether it matters which of the two largest parts of a split is begun first.
 *
 * @example "Creation first, win rate from Jul 1, 2026 on: −$12k beside the reverse."
 */
export function orderSentence({ order, measure, currency }: Optimization): string {
  if (order === null) return "";
  const { value, interval } = order.difference;
  const [ahead, behind] = value >= 0 ? order.ways : [...order.ways].reverse();
  const words = (change: number) =>
    measure === "bookings" ? signedMoney(change, currency) : `${signedPoints(change)} points`;
  const isSure = interval[0] > 0 || interval[1] < 0;
  const from = dateWords(order.from);
  const [a, b] = [ahead.first, ahead.then].map(leverName);
  if (!isSure) return `Which of ${a} and ${b} comes first, the other from ${from} on: no matter.`;
  const gain = words(Math.abs(value));
  return `In which order: ${a} first and ${b} from ${from} on brings ${gain} over ${leverName(behind.first)} first.`;
}
