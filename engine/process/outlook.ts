import { survival } from "../dist/cdf.ts";
import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import type { Beliefs } from "./beliefs.ts";
import { applyLifts, type Lift, makeLifts } from "./lift-outlook.ts";
import { lostShareOf, type StageLaw } from "./stage-law.ts";
import { type Stay, stayAtAge, stayAtEntry, stayLater, stayUnder } from "./stay.ts";
import { isFor, type Target } from "./target.ts";

/** What the model believes about the rest of one opportunity's life, before any shared shock. */
export interface Outlook {
  /** Index of the stage it is in. */
  readonly stage: number;
  /** P(advance) by stage; the current one's given its age. Stages that are past mean nothing. */
  readonly advance: readonly number[];
  /** P(lost | not advance) of the current stay. */
  readonly lostShare: number;
  readonly stay: Stay;
}

/** The outlook of an opportunity created on a day, under the changes in force by then. */
export function newOutlook(beliefs: Beliefs, target: Target, day: number): Outlook {
  const { stages, changes } = beliefs;
  const advance = stages.map((law) => law.advance);
  applyLifts(advance, 0, makeLifts(beliefs, target, day, "new"));
  return {
    stage: 0,
    advance,
    lostShare: lostShareOf(stages[0]),
    stay: stayAtEntry(stages[0], changes, target, day),
  };
}

/**
 * The outlook at asOf of an opportunity found open in a stage: the stage's law given that it is
 * still open at its age there, then the changes in force from the start.
 *
 * @param age days in the stage
 * @param neverOdds how much likelier those that never end are to be found than those that do, for
 *   other reasons than their age
 */
export function openOutlook(
  beliefs: Beliefs,
  target: Target,
  stage: number,
  age: number,
  neverOdds = 1,
): Outlook {
  const { stages } = beliefs;
  const fresh: Outlook = {
    stage,
    advance: stages.map(({ advance }) => advance),
    lostShare: lostShareOf(stages[stage]),
    stay: stayAtAge(0),
  };
  const open = conditioned(fresh, stages[stage], stayAtAge(age), neverOdds);
  return outlookUnder(open, beliefs, target, 0);
}

/**
 * The outlook of an opportunity that is still open after some more days in its stage.
 *
 * @param elapsedDays days of the work-clock since the outlook was as given
 */
export function outlookGivenOpen(
  outlook: Outlook,
  { stages }: Beliefs,
  elapsedDays: number,
): Outlook {
  return conditioned(outlook, stages[outlook.stage], stayLater(outlook.stay, elapsedDays));
}

/** The outlook after the changes that begin on a day, on what is left of it then. */
export function outlookUnder(
  outlook: Outlook,
  beliefs: Beliefs,
  target: Target,
  day: number,
): Outlook {
  const { lifts, paces } = beginningFor(target, beliefs, day);
  if (lifts.length + paces.length === 0) return outlook;
  const { stage, lostShare } = outlook;
  const advance = outlook.advance.slice();
  applyLifts(advance, stage, lifts);
  const isPaced = paces.length > 0;
  const stay = isPaced
    ? stayUnder(outlook.stay, beliefs.stages[stage], paces, target)
    : outlook.stay;
  return { stage, advance, lostShare, stay };
}

/** The changes that begin on a day for a target: to the win rate, and to the cycle time. */
interface Beginning {
  readonly beliefs: Beliefs;
  readonly day: number;
  readonly lifts: readonly Lift[];
  readonly paces: readonly ResolvedChange[];
}

/** What was asked last of each target: a kernel asks the same of one opportunity after another. */
const lastAsked = new WeakMap<Target, Beginning>();

function beginningFor(target: Target, beliefs: Beliefs, day: number): Beginning {
  const known = lastAsked.get(target);
  if (known?.beliefs === beliefs && known.day === day) return known;
  const paces = beliefs.changes.filter(
    (change) => change.fromDay === day && change.lever === "cycleTime" && isFor(change, target),
  );
  const found = { beliefs, day, lifts: makeLifts(beliefs, target, day, "open"), paces };
  lastAsked.set(target, found);
  return found;
}

/** The outlook on entering the next stage. The probabilities ahead are those it already had. */
export function outlookInNextStage(
  { stage, advance }: Outlook,
  { stages, changes }: Beliefs,
  target: Target,
  day: number,
): Outlook {
  const law = stages[stage + 1];
  const stay = stayAtEntry(law, changes, target, day);
  return { stage: stage + 1, advance, lostShare: lostShareOf(law), stay };
}

/**
 * The law of a stay given that it has reached another age: each outcome weighs as much as its
 * survival has held up. Where all survivals underflow, the opportunity never closes.
 */
function conditioned(outlook: Outlook, law: StageLaw, later: Stay, neverOdds = 1): Outlook {
  const { stage, stay, lostShare } = outlook;
  const advance = outlook.advance[stage];
  const advanceWeight = advance * held(law.advanceDays, stay.advanceAge, later.advanceAge);
  const lostWeight = (1 - advance) * lostShare * held(law.lostDays, stay.lostAge, later.lostAge);
  const neverWeight = (1 - advance) * (1 - lostShare) * neverOdds;
  const sum = advanceWeight + lostWeight + neverWeight;
  const notAdvance = lostWeight + neverWeight;
  const given = outlook.advance.slice();
  given[stage] = sum > 0 ? advanceWeight / sum : 0;
  const lostShareGiven = notAdvance > 0 ? lostWeight / notAdvance : 0;
  return { stage, advance: given, lostShare: lostShareGiven, stay: later };
}

function held(days: StageLaw["advanceDays"], from: number, to: number): number {
  const before = survival(days, from);
  return before > 0 ? survival(days, to) / before : 0;
}
