import { scaleLinear } from "d3";
import { moneyWords } from "../words/money.ts";

export interface AmountTick {
  readonly value: number;
  readonly label: string;
}

/** Round amounts along an axis, about one every so many pixels. */
export function amountTicks(
  span: readonly [number, number],
  currency: string,
  { pixels, every }: { readonly pixels: number; readonly every: number },
): readonly AmountTick[] {
  const count = Math.max(2, Math.round(pixels / every));
  const values = scaleLinear(span, [0, pixels]).ticks(count);
  return values.map((value) => ({ value, label: moneyWords(value, currency) }));
}
