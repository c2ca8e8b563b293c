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
  let value: number | undefined;
  let shift = 0;
  for (const change of changes) {
    if (change.lever !== "commonFactor.value") continue;
    const isSet = change.kind === "set";
    if (isSet) value = change.value;
    shift = isSet ? 0 : shift + change.value;
  }
  return { value, shift };
}
