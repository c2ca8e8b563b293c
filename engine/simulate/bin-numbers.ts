import { type Native, nativeInstance } from "../native/instance.ts";
import { keepLaidOut } from "../native/keep-laid-out.ts";
import { BINS_MAX, type Bins, binOf, cover, lowerEdge } from "./bins.ts";

/** Numbers that compiled loops put into bins at a time. */
const AT_ONCE = 16_384;

/** Integers from 1 to 2^31 − 1, or whole numbers from 1 to 2^53. */
type Numbers = Int32Array | Float64Array;

const memoryOf = keepLaidOut<"waitingIntegers" | "binCounts", "waitingFloats" | "binRests">();
const INTEGERS = { waitingIntegers: AT_ONCE, binCounts: BINS_MAX };
const FLOATS = { waitingFloats: AT_ONCE, binRests: BINS_MAX };

/** Counts numbers: the first so many of a list. */
export function binNumbers(into: Bins, numbers: Numbers, count: number): void {
  const native = nativeInstance();
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = numbers.subarray(from, Math.min(count, from + AT_ONCE));
    if (native) binSome(native, into, some);
    else binPlainly(into, some);
  }
}

/** In compiled loops, which add to a copy of the bins that the numbers need. */
function binSome(native: Native, into: Bins, numbers: Numbers): void {
  const { waitingIntegers, waitingFloats, binCounts, binRests } = memoryOf(
    native,
    INTEGERS,
    FLOATS,
  );
  const areIntegers = numbers instanceof Int32Array;
  (areIntegers ? waitingIntegers : waitingFloats).set(numbers);
  if (areIntegers) native.findBinsOfIntegers(numbers.length);
  else native.findBinsOfFloats(numbers.length);
  cover(into, native.firstBin.value, native.endBin.value);
  const first = native.firstBin.value - into.first;
  const end = native.endBin.value - into.first;
  binCounts.set(into.counts.subarray(first, end));
  binRests.set(into.rests.subarray(first, end));
  if (areIntegers) native.putIntegers(numbers.length);
  else native.putFloats(numbers.length);
  into.counts.set(binCounts.subarray(0, end - first), first);
  into.rests.set(binRests.subarray(0, end - first), first);
}

/** Counts numbers, at least one, without compiled loops. */
export function binPlainly(into: Bins, numbers: Numbers): void {
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  cover(into, binOf(least), binOf(greatest) + 1);
  const { first, counts, rests } = into;
  for (const number of numbers) {
    const bin = binOf(number);
    counts[bin - first]++;
    rests[bin - first] += number - lowerEdge(bin);
  }
}
