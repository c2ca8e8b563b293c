import type { Parts, Single } from "./parts.ts";

/** The opportunities of a plan whose amounts are given, one by one, in the same order always. */
export function givenSingles({ given, singles }: Parts): readonly Single[] {
  const plain = Array.from(given.chances, (probability, i) => ({
    none: 1 - probability,
    given: [{ amount: given.amounts[i], probability }],
    drawn: [],
  }));
  return [...plain, ...singles.filter(({ drawn }) => drawn.length === 0)];
}
