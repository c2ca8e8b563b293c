import type { Witness } from "./issue.ts";

/** One answer to a question, and what its first cell would then mean. */
export interface Answer {
  readonly answer: string;
  /** The cell as an ISO date or a plain number; "not possible" where the cell forbids it. */
  readonly means: string;
}

/**
 * Something that a file leaves open and a person must say: the reader does not guess. Asked by the
 * page and the command line, answered by the option it names.
 */
export interface Question extends Witness {
  readonly code: "date-order-ambiguous" | "amount-format-ambiguous";
  readonly column: string;
  /** The option of readPipeline that answers. */
  readonly option: "dateOrder" | "decimal";
  readonly answers: readonly Answer[];
  /** The likelier answer, to offer first; null where nothing speaks for either. */
  readonly suggested: string | null;
}
