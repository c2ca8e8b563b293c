import type { IssueCode } from "../issue.ts";
import type { Finding } from "./hygiene-schema.ts";

/** Defects of single rows that the reader met with, and what it did about each. */
const ROWS: readonly (Pick<Finding, "what" | "rule" | "touches"> & { readonly code: IssueCode })[] =
  [
    {
      code: "duplicate-id",
      what: "rows whose opportunity stands there twice",
      rule: "the first row counts",
      touches: "both",
    },
    {
      code: "deleted-in-crm",
      what: "rows that were deleted in the CRM",
      rule: "not used",
      touches: "both",
    },
    {
      code: "conflicting-status",
      what: "rows whose status, flags and stage contradict each other",
      rule: "the status counts, then the flags, then the stage",
      touches: "both",
    },
    {
      code: "unknown-outcome",
      what: "rows that are closed without saying whether they were won",
      rule: "not used",
      touches: "history",
    },
    {
      code: "other-currency",
      what: "amounts in a currency without a rate",
      rule: "left out; give rates to have them",
      touches: "both",
    },
    {
      code: "unreadable-date",
      what: "dates that are none",
      rule: "left out",
      touches: "both",
    },
    {
      code: "unreadable-amount",
      what: "amounts that are none",
      rule: "left out",
      touches: "both",
    },
  ];

/**
 * What reading met with in single rows. Such rows have no amount that counts: it was not used.
 *
 * @param counts the issues of reading, by code
 */
export function rowFindings(
  counts: { readonly [code in IssueCode]?: number },
  rows: number,
): readonly Finding[] {
  return ROWS.map((row) => ({
    ...row,
    count: counts[row.code] ?? 0,
    of: rows,
    amount: 0,
    ids: [],
  }));
}
