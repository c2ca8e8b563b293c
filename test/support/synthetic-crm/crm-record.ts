/** What the CRM wrote down about one opportunity. Moments are days since 1970, with fractions. */
export interface CrmRecord {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly kind: "New Business" | "Renewal";
  readonly created: number;
  readonly source: string;
  readonly segment: string;
  /** ISO 4217, and the plan's currency for one of it. */
  readonly currency: string;
  readonly rate: number;
  /** In order of the time at which they were written. */
  readonly changes: readonly Change[];
  readonly lastActivity: number;
  readonly isDeleted: boolean;
  /** Why it was lost; "" for nothing. */
  readonly reason: string;
}

/** One field that took a value. A number is an amount in the record's currency, or a day. */
export type Change = {
  /** When the CRM was told. */
  readonly at: number;
  /** When it happened. */
  readonly happened: number;
  readonly by: string;
  readonly via: "CRM_UI" | "IMPORT";
} & (
  | { readonly field: "stage"; readonly to: string }
  | { readonly field: "owner"; readonly to: string }
  | { readonly field: "amount"; readonly to: number }
  | { readonly field: "closeDate"; readonly to: number }
);

export const WON = "Closed Won";
export const LOST = "Closed Lost";

/** What the record says at a moment; null before anything was written. */
export function stateAt({ changes }: CrmRecord, moment: number) {
  const state = { stage: "", owner: "", amount: 0, closeDate: 0, closed: 0, entered: 0, pushes: 0 };
  for (const change of changes) {
    if (change.at > moment) continue;
    if (change.field === "owner") state.owner = change.to;
    else if (change.field === "amount") state.amount = change.to;
    else if (change.field === "stage") {
      if (change.to !== state.stage) state.entered = change.at;
      state.stage = change.to;
      state.closed = isClosing(change.to) ? change.happened : 0;
    } else {
      const isPush = state.closeDate > 0 && change.to > state.closeDate && state.closed === 0;
      if (isPush) state.pushes++;
      state.closeDate = change.to;
    }
  }
  const isWon = state.stage === WON;
  const status = isWon
    ? ("won" as const)
    : state.stage === LOST
      ? ("lost" as const)
      : ("open" as const);
  return { ...state, status };
}

export function isClosing(stage: string): boolean {
  return stage === WON || stage === LOST;
}
