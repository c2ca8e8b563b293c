import type { Floats, Integers, Native } from "./instance.ts";
import { type LaidOut, layOut, useAgain } from "./lay-out.ts";

/** Numbers of an array by its name. */
type Lengths<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Keeps arrays in the memory of compiled loops from use to use, at least as long as was ever asked
 * for: to lay them out takes longer than many uses. Whatever others wrote there is in them.
 */
export function keepLaidOut<I extends Integers, F extends Floats>() {
  let known: { readonly native: Native; readonly arrays: LaidOut<I, F> } | undefined;
  let most: { readonly integers: Lengths<I>; readonly floats: Lengths<F> } | undefined;
  return (native: Native, integers: Lengths<I>, floats: Lengths<F>): LaidOut<I, F> => {
    const isEnough = known && areLong(known.arrays, integers) && areLong(known.arrays, floats);
    if (known?.native !== native || !isEnough) {
      most = {
        integers: longest(integers, most?.integers),
        floats: longest(floats, most?.floats),
      };
      known = { native, arrays: layOut(native, most.integers, most.floats) };
    }
    useAgain(known.arrays);
    return known.arrays;
  };
}

/** Whether arrays are long enough: once memory has grown, those before it have no length. */
function areLong<Name extends string>(
  arrays: Readonly<Record<Name, Int32Array | Float64Array>>,
  lengths: Lengths<Name>,
): boolean {
  for (const name in lengths) if (arrays[name].length < lengths[name]) return false;
  return true;
}

function longest<Name extends string>(asked: Lengths<Name>, before = asked): Lengths<Name> {
  const all = Object.keys(asked).map((name) => {
    return [name, Math.max(asked[name as Name], before[name as Name])];
  });
  return Object.fromEntries(all);
}
