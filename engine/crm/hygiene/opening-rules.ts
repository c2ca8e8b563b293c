import { isoDate } from "../../plan/calendar.ts";
import { pushesOf } from "../life.ts";
import type { Observation, Rule } from "./rule.ts";

/** Practitioners say that what was pushed more often seldom closes. */
const PUSHES_OFTEN = 3;

/** As long as nobody has touched it, nobody knows whether it lives. */
const SILENT_DAYS = 90;

const isOpen = ({ entry }: Observation) => entry.status === "open";
const pushed = ({ entry, life }: Observation) => pushesOf(entry, life);

/** Defects of the open pipeline: they bear on the forecast through its opening. */
export const OPENING_RULES: readonly Rule[] = [
  {
    code: "zombies",
    what: "open, and older than the slowest win ever was",
    rule: "kept, each with the chance that its age leaves it; live value is without them",
    touches: "both",
    isLooked: (seen, { slowestWin }) => isOpen(seen) && slowestWin !== null && seen.age !== null,
    isFound: ({ age }, { slowestWin }) => (age ?? 0) > (slowestWin ?? Infinity),
  },
  {
    code: "overdue-close-dates",
    what: "open, with a close date in the past",
    rule: "a close date is a hope: nothing is timed by it; ages and stages say when they may close",
    touches: "opening",
    isLooked: (seen) => isOpen(seen) && seen.entry.expectedClose !== null,
    isFound: ({ entry }, { asOf }) => asOf !== null && (entry.expectedClose ?? asOf) < asOf,
  },
  {
    code: "quarter-end-close-dates",
    what: "open, with a close date on the last day of a quarter",
    rule: "most are defaults: nothing is timed by them",
    touches: "opening",
    isLooked: (seen) => isOpen(seen) && seen.entry.expectedClose !== null,
    isFound: ({ entry }) => isQuarterEnd(entry.expectedClose ?? 0),
  },
  {
    code: "pushed",
    what: "open, with a close date that was moved out",
    rule: "counted for each opportunity, as evidence and not as a cause",
    touches: "opening",
    isLooked: (seen) => isOpen(seen) && pushed(seen) !== null,
    isFound: (seen) => (pushed(seen) ?? 0) > 0,
  },
  {
    code: "pushed-often",
    what: `open, with a close date that was moved out more than ${PUSHES_OFTEN} times`,
    rule: "counted; look at these first",
    touches: "opening",
    isLooked: (seen) => isOpen(seen) && pushed(seen) !== null,
    isFound: (seen) => (pushed(seen) ?? 0) > PUSHES_OFTEN,
  },
  {
    code: "silent",
    what: `open, and without activity for ${SILENT_DAYS} days`,
    rule: "open is not alive: somebody has to ask; a forecast without them is the other end",
    touches: "opening",
    isLooked: (seen) => isOpen(seen) && seen.entry.lastActivity !== null,
    isFound: ({ entry }, { asOf }) => (asOf ?? 0) - (entry.lastActivity ?? 0) > SILENT_DAYS,
  },
  {
    code: "open-without-amount",
    what: "open, without an amount",
    rule: "drawn from the deal size of the plan",
    touches: "opening",
    isLooked: isOpen,
    isFound: ({ entry }) => entry.amount === null,
  },
  {
    code: "open-without-creation-date",
    what: "open, without a creation date",
    rule: "a plan takes them for new, which is kind to them; a history leaves them out",
    touches: "both",
    isLooked: isOpen,
    isFound: ({ entry }) => entry.created === null,
  },
  {
    code: "open-without-stage",
    what: "open, without a stage",
    rule: "a plan by stages puts them into its first",
    touches: "opening",
    isLooked: isOpen,
    isFound: ({ entry }) => entry.stage === "",
  },
  {
    code: "without-owner",
    what: "open, without an owner",
    rule: "left out of every table by owner, kept in all totals",
    touches: "opening",
    isLooked: isOpen,
    isFound: ({ entry }) => entry.owner === "",
  },
];

function isQuarterEnd(day: number): boolean {
  const [, month, date] = isoDate(day + 1).split("-");
  return date === "01" && (Number(month) - 1) % 3 === 0;
}
