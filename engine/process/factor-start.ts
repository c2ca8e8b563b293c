import type { ResolvedChange } from "../scenario/resolve-changes.ts";

/** What a what-if says of the common factor's value at asOf: where it stays if it is constant. */
export interface FactorStart {
  /** In standard deviations; absent: drawn. */
  readonly value: number | undefined;
  /** Added to it, whether drawn or set. */
  readonly shift: number;
}

/** Reads the changes to the common factor's value, in list order. */
export function makeFactorStart(changes: readonly ResolvedChange[]): FactorStart {
  return changes
    .filter(({ lever }) => lever === "commonFactor.value")
    .reduce<FactorStart>(
      (start, { kind, value }) =>
        kind === "set" ? { value, shift: 0 } : { ...start, shift: start.shift + value },
      { value: undefined, shift: 0 },
    );
}
