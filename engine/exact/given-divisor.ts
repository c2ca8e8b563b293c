import type { Parts } from "./parts.ts";

/** The greatest common divisor of whole numbers; 0 where all are 0. */
export function commonDivisor(numbers: Iterable<number>): number {
  let divisor = 0;
  for (const number of numbers) {
    if (divisor === 1) return 1;
    let low = number;
    while (low > 0) [divisor, low] = [low, divisor % low];
  }
  return divisor;
}

/** Of what the given amounts of an interval are all multiples, in minor units. */
export function givenDivisor({ given, singles }: Parts): number {
  const several = singles.flatMap((single) => single.given.map(({ amount }) => amount));
  return commonDivisor([commonDivisor(given.amounts), ...several]) || 1;
}
