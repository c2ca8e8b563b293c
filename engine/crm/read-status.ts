import type { Outcome, OutcomeOf, Status } from "./status-vocabulary.ts";

/** The cells that tell a status, "" where there is none. */
export interface StatusCells {
  readonly status: string;
  readonly stage: string;
  readonly isWon: string;
  readonly isClosed: string;
}

export interface StatusReading {
  /** "closed" where it is over and nothing tells how it ended. */
  readonly status: Outcome;
  /** Whether the cells contradict each other. */
  readonly isConflicting: boolean;
  /** Whether the status column holds a word that means nothing to us. */
  readonly isUnknown: boolean;
}

const YES = new Set(["true", "1", "yes", "y", "ja", "oui", "si", "sí", "x", "vrai", "wahr"]);
const NO = new Set(["false", "0", "no", "n", "nein", "non", "faux", "falsch"]);

/**
 * The status of an opportunity: what the status column says, else the is-won and is-closed flags,
 * else the name of the stage. What none of them closes is open.
 */
export function readStatus(cells: StatusCells, outcomeOf: OutcomeOf): StatusReading {
  const byStatus = cells.status === "" ? null : outcomeOf(cells.status);
  const [isWon, isClosed] = [readFlag(cells.isWon), readFlag(cells.isClosed)];
  const byFlags = readFlags(isWon, isClosed);
  const byStage = cells.stage === "" ? null : outcomeOf(cells.stage);
  const outcomes = [byStatus, byFlags, byStage].filter((outcome) => outcome !== null);
  const known = outcomes.filter((outcome): outcome is Status => outcome !== "closed");
  const isHalfClosed =
    (known.length < outcomes.length && known.includes("open")) || (isWon && isClosed === false);
  return {
    status: known[0] ?? outcomes[0] ?? "open",
    isConflicting: new Set(known).size > 1 || isHalfClosed === true,
    isUnknown: cells.status !== "" && byStatus === null,
  };
}

/** What a yes-or-no cell says; null where it says neither. */
export function readFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

function readFlags(isWon: boolean | null, isClosed: boolean | null): Outcome | null {
  if (isWon === true) return "won";
  if (isClosed === null) return null;
  if (!isClosed) return "open";
  return isWon === null ? "closed" : "lost";
}
