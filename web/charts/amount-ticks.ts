import { ticks } from "d3";
import { moneyWords } from "../../words/money.ts";

export interface AmountTick {
  readonly value: number;
  readonly label: string;
}

export interface Spacing {
  /** Length of the axis. */
  readonly pixels: number;
  /** Least distance of two ticks. */
  readonly apart: number;
}

/** Round amounts along an axis, as many as its labels leave room for. */
export function amountTicks(
  [start, end]: readonly [number, number],
  currency: string,
  { pixels, apart }: Spacing,
): readonly AmountTick[] {
  let count = Math.max(2, Math.floor(pixels / apart));
  let values = ticks(start, end, count);
  while (count > 1 && distance(values, start, end) * pixels < apart) {
    count--;
    values = ticks(start, end, count);
  }
  return values.map((value) => ({ value, label: moneyWords(value, currency) }));
}

/** Of two neighbouring ticks, as a share of the axis. */
function distance(values: readonly number[], start: number, end: number): number {
  return values.length < 2 ? 1 : (values[1] - values[0]) / (end - start);
}
