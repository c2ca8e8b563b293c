import type { Floats, Integers, Native } from "./instance.ts";
import { type LaidOut, layOut, useAgain } from "./lay-out.ts";

/**
 * Arrays in the memory of compiled loops that are always as long: laid out at their first use, and
 * again whenever memory has grown. Others may have written there since the last use.
 */
export function laidOutOnce<I extends Integers, F extends Floats>(
  integers: Readonly<Record<I, number>>,
  floats: Readonly<Record<F, number>>,
): (native: Native) => LaidOut<I, F> {
  let known: {
    readonly native: Native;
    readonly arrays: LaidOut<I, F>;
    readonly one: Float64Array;
  };
  const [name] = Object.keys(floats) as F[];
  return (native) => {
    // What memory that has grown leaves behind is empty.
    if (known?.native !== native || known.one.length === 0) {
      const arrays = layOut(native, integers, floats);
      known = { native, arrays, one: arrays[name] };
    }
    useAgain(known.arrays);
    return known.arrays;
  };
}
