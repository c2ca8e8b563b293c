import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Entry } from "./check-against-as-of.ts";
import { checkRow, layOutRows } from "./check-row.ts";
import type { Report } from "./issue.ts";
import { type Conventions, readOpportunity } from "./read-opportunity.ts";
import type { Sheet } from "./sheet.ts";

/** Reads every row that can be used into an opportunity, in order. Of equal ids the first stays. */
export function collectOpportunities(
  sheet: Sheet,
  conventions: Conventions,
  report: Report,
): readonly Entry[] {
  const byId = new Map<string, Entry>();
  const layout = layOutRows(sheet.headers, conventions.mapping);
  sheet.eachRow((fields, row, fault) => {
    if (!checkRow(fields, row, fault, layout, report)) return true;
    const opportunity = readOpportunity(fields, row, conventions, report);
    if (opportunity === null) return true;
    const first = byId.get(opportunity.id);
    if (first === undefined) byId.set(opportunity.id, { row, opportunity });
    else reportDuplicate(first, opportunity, row, conventions, report);
    return true;
  });
  return [...byId.values()];
}

function reportDuplicate(
  first: Entry,
  again: Opportunity,
  row: number,
  { mapping }: Conventions,
  report: Report,
): void {
  const isSame = JSON.stringify(first.opportunity) === JSON.stringify(again);
  const action = `kept row ${first.row}, did not use this one, which ${
    isSame ? "says the same" : "differs from it"
  }`;
  report("duplicate-id", row, mapping.id, again.id, action);
}
