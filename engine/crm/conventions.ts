import type { Cells } from "./cells.ts";
import type { DayOrders } from "./decide-date-order.ts";
import type { ColumnMapping } from "./field.ts";
import type { AmountConventions } from "./read-amount-cell.ts";
import type { OutcomeOf } from "./status-vocabulary.ts";

/** How this file is written: all that is needed to read one of its rows. */
export interface Conventions extends AmountConventions {
  readonly cells: Cells;
  readonly mapping: ColumnMapping;
  readonly dayOrders: DayOrders;
  readonly outcomeOf: OutcomeOf;
  /** Names of stages in the plan, by their names in the file; null to keep them. */
  readonly stages: ReadonlyMap<string, string> | null;
}
