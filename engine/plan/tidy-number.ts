/** A computed number as a person would write it: 1.2, not 1.2000000000000002. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(12));
}
