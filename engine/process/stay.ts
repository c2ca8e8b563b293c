import { survival } from "../dist/cdf.ts";
import { quantile, quantileOfSurvival } from "../dist/quantile.ts";
import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import type { StageLaw } from "./stage-law.ts";
import { isFor, type Target } from "./target.ts";

/**
 * The clocks of one stay in a stage. A stay that will end in an advance has done `advanceAge` of
 * its days of work; each further one takes `advanceStretch` days, after a delay. So for losses.
 */
export interface Stay {
  readonly advanceAge: number;
  readonly lostAge: number;
  readonly advanceStretch: number;
  readonly lostStretch: number;
  /** Days added to what is left; may be negative. */
  readonly delayDays: number;
}

const PLAIN = { advanceStretch: 1, lostStretch: 1, delayDays: 0 };

/** The stay of an opportunity that enters a stage, under all changes in force by then. */
export function stayAtEntry(
  law: StageLaw,
  changes: readonly ResolvedChange[],
  target: Target,
  day: number,
): Stay {
  const inForce = changes.filter(({ fromDay }) => fromDay <= day);
  return stayUnder({ ...PLAIN, advanceAge: 0, lostAge: 0 }, law, inForce, target);
}

/** A stay that an opportunity was found in, of a known age, before any change. */
export function stayAtAge(age: number): Stay {
  // Written out: a kernel asks for many, and spreading an object is slow.
  return { advanceAge: age, lostAge: age, advanceStretch: 1, lostStretch: 1, delayDays: 0 };
}

/** Whether what is left of one stay takes as long as of the other. */
export function hasPaceOf(stay: Stay, other: Stay): boolean {
  return (
    stay.advanceStretch === other.advanceStretch &&
    stay.lostStretch === other.lostStretch &&
    stay.delayDays === other.delayDays
  );
}

/** A stay after changes to what is left of it, in list order. */
export function stayUnder(
  stay: Stay,
  law: StageLaw,
  changes: readonly ResolvedChange[],
  target: Target,
): Stay {
  return changes
    .filter((change) => change.lever === "cycleTime" && isFor(change, target))
    .filter(({ where }) => where.stage === undefined || where.stage === law.name)
    .reduce((changed, change) => changedStay(changed, law, change), stay);
}

function changedStay(stay: Stay, law: StageLaw, { kind, value }: ResolvedChange): Stay {
  if (kind === "add") return { ...stay, delayDays: stay.delayDays + value };
  if (kind === "multiply") {
    return {
      ...stay,
      advanceStretch: stay.advanceStretch * value,
      lostStretch: stay.lostStretch * value,
      delayDays: stay.delayDays * value,
    };
  }
  return {
    ...stay,
    advanceStretch: value / remainingMedian(law.advanceDays, stay.advanceAge),
    lostStretch: value / remainingMedian(law.lostDays, stay.lostAge),
    delayDays: 0,
  };
}

function remainingMedian(days: StageLaw["advanceDays"], age: number): number {
  if (age === 0) return quantile(days, 0.5);
  const left = quantileOfSurvival(days, survival(days, age) / 2) - age;
  // A survival that has underflowed leaves no law to stretch; its outcome has probability 0.
  return left > 0 && left < Number.MAX_VALUE ? left : 1;
}

/**
 * The stay after some days of the work-clock, none of which ended it.
 *
 * @param elapsedDays days of the clock since the stay was as given; 0 or more
 */
export function stayLater(stay: Stay, elapsedDays: number): Stay {
  const { advanceAge, lostAge, advanceStretch, lostStretch, delayDays } = stay;
  const worked = Math.max(0, elapsedDays - delayDays);
  return {
    advanceAge: advanceAge + worked / advanceStretch,
    lostAge: lostAge + worked / lostStretch,
    advanceStretch,
    lostStretch,
    delayDays: Math.max(0, delayDays - elapsedDays),
  };
}
