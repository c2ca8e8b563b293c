import type { Flag } from "../../history/history-schema.ts";
import { tellingDay } from "../facts.ts";
import type { Life } from "../life.ts";
import type { StageOrder } from "../stage-order.ts";
import type { Observation, Rule } from "./rule.ts";

const isAny = () => true;
const isWon = ({ entry }: Observation) => entry.status === "won";
const isLost = ({ entry }: Observation) => entry.status === "lost";
const isClosed = ({ entry }: Observation) => entry.status !== "open";
const has = (flag: Flag) => (seen: Observation) => seen.flags.includes(flag);
const hasStages = ({ life }: Observation) => life.stages.length > 0;
const isTimed = ({ entry }: Observation) => entry.created !== null && entry.closed !== null;

/** A day late is the night's; more is somebody's habit. */
const LATE_DAYS = 1;

/** Defects of the past: they bear on the forecast through what is learnt from it. */
export const HISTORY_RULES: readonly Rule[] = [
  {
    code: "bulk-clean-ups",
    what: "lost together with at least four others of one user at one time",
    rule: "not taken for losses of that day: it is only known that they had not been won",
    touches: "history",
    isLooked: isLost,
    isFound: has("bulk-clean-up"),
  },
  {
    code: "born-won",
    what: "won on the day they were created, or before: logged after the event",
    rule: "a class of their own, outside the law of cycle times",
    touches: "history",
    isLooked: (seen) => isWon(seen) && isTimed(seen),
    isFound: has("born-won"),
  },
  {
    code: "recorded-late",
    what: "closed on a day that the CRM was told of later",
    rule: "cycles end on the day itself; a backtest knows it only from the day it was told",
    touches: "history",
    isLooked: (seen) => isClosed(seen) && tellingDelay(seen) !== null,
    isFound: (seen) => (tellingDelay(seen) ?? 0) > LATE_DAYS,
  },
  {
    code: "duplicates-suspected",
    what: "of one name, account and day of creation with another",
    rule: "all kept: look whether they are one, and merge them in the CRM",
    touches: "both",
    isLooked: ({ entry }) => entry.twin !== 0,
    isFound: ({ entry }, { twins }) => twins.has(entry.twin),
  },
  {
    code: "renewals",
    what: "renewals or sales to customers, by their type",
    rule: "left out of what is learnt of new business",
    touches: "history",
    isLooked: isAny,
    isFound: has("renewal"),
  },
  {
    code: "left-truncated",
    what: "older than the records, which begin with what was open then",
    rule: "at risk of closing only from the first day on record (delayed entry)",
    touches: "history",
    isLooked: ({ entry }) => entry.created !== null,
    isFound: has("left-truncated"),
  },
  {
    code: "stages-truncated",
    what: "older than the history of their stages",
    rule: "their first stay is cut short, and left out of the law of that stage",
    touches: "history",
    isLooked: hasStages,
    isFound: has("stages-truncated"),
  },
  {
    code: "reopened",
    what: "closed and opened again",
    rule: "the last closing counts, and the life goes on from the creation",
    touches: "history",
    isLooked: ({ life }) => life.closings > 0,
    isFound: has("reopened"),
  },
  {
    code: "stage-skips",
    what: "with a stage left out on the way",
    rule: "a skipped stage counts as passed in no time",
    touches: "history",
    isLooked: hasStages,
    isFound: ({ life }, { order }) => hasStep(life, order, (passed) => passed.length > 0),
  },
  {
    code: "stage-back-moves",
    what: "moved back to an earlier stage",
    rule: "time after a step back counts for the furthest stage reached",
    touches: "history",
    isLooked: hasStages,
    isFound: ({ life }, { order }) => hasStep(life, order, (_, isBack) => isBack),
  },
  {
    code: "reassigned",
    what: "taken over by another owner",
    rule: "booked for the last owner; the effect of a person is learnt with that blur",
    touches: "history",
    isLooked: ({ life }) => life.closings > 0 || life.stages.length > 0,
    isFound: ({ life }) => life.isReassigned,
  },
  {
    code: "closed-before-created",
    what: "closed before they were created",
    rule: "taken for created on the day they closed: logged after the event",
    touches: "history",
    isLooked: (seen) => isClosed(seen) && isTimed(seen),
    isFound: ({ entry }) => (entry.closed ?? 0) < (entry.created ?? 0),
  },
  {
    code: "closed-without-date",
    what: "closed, without a day of closing",
    rule: "left out of the history: they count in no cycle and no win rate",
    touches: "history",
    isLooked: isClosed,
    isFound: ({ entry }) => entry.closed === null,
  },
  {
    code: "closed-without-creation-date",
    what: "closed, without a creation date",
    rule: "left out of the history: they count in no cycle and no win rate",
    touches: "history",
    isLooked: isClosed,
    isFound: ({ entry }) => entry.created === null,
  },
  {
    code: "won-without-amount",
    what: "won, without an amount",
    rule: "left out of the law of deal sizes",
    touches: "history",
    isLooked: isWon,
    isFound: ({ entry }) => !((entry.amount ?? 0) > 0),
  },
  {
    code: "lost-without-amount",
    what: "lost, without an amount",
    rule: "how size bears on winning cannot be learnt from them",
    touches: "history",
    isLooked: isLost,
    isFound: ({ entry }) => !((entry.amount ?? 0) > 0),
  },
];

/** Days between a closing and the day the CRM was told; null where it does not say. */
function tellingDelay({ entry, life }: Observation): number | null {
  const told = tellingDay(entry, life);
  return told === null || entry.closed === null ? null : told - entry.closed;
}

/**
 * Whether a step from one stage to the next is of a kind.
 *
 * @param isOfKind is told the stages passed over that were in use then, and whether it led back
 */
function hasStep(
  { stages: stays }: Life,
  { stages, uses }: StageOrder,
  isOfKind: (passed: readonly string[], isBack: boolean) => boolean,
): boolean {
  return stays.some(({ stage, at }, index) => {
    if (index === 0) return false;
    const before = stays[index - 1];
    const [from, to] = [stages.indexOf(before.stage), stages.indexOf(stage)];
    // A stage that was renamed meanwhile was not left out.
    const passed = stages.slice(from + 1, Math.max(to, 0)).filter((other) => {
      const use = uses.get(other);
      return use !== undefined && use.first <= before.at && use.last >= at;
    });
    return isOfKind(passed, to < from);
  });
}
