import type { Law } from "../dist/law.ts";
import { makeLaw } from "../dist/make-law.ts";
import { mean } from "../dist/moments.ts";
import { dayNumber } from "../plan/calendar.ts";
import { minorUnits } from "../plan/minor-units.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { resolveChanges } from "../scenario/resolve-changes.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { type AmountRule, makeAmountRules } from "./amounts.ts";
import type { Beliefs } from "./beliefs.ts";
import { makeRateSteps } from "./creation-rates.ts";
import { type CreationWeek, makeCreationWeeks } from "./creation-weeks.ts";
import { type FactorStart, makeFactorStart } from "./factor-start.ts";
import { makeOpening, type Opening } from "./opening.ts";
import { makeStageLaws } from "./stage-law.ts";
import type { Target } from "./target.ts";
import { withoutLargest } from "./without-largest.ts";

/** A period in days from asOf and minor units of money. */
export interface ModelPeriod {
  /** The first period may have begun before asOf: its start is then negative. */
  readonly startDay: number;
  readonly endDay: number;
  readonly quota: number;
  readonly booked: number;
}

/** One source's new business. */
export interface NewBusiness {
  readonly target: Target;
  readonly weeks: readonly CreationWeek[];
  /** Shape of the weekly gamma multiplier; absent: none. */
  readonly dispersion: number | undefined;
}

/** A plan and a what-if, ready to be simulated or solved: laws, levers, days, minor units. */
export interface Model extends Beliefs {
  readonly plan: Plan;
  readonly dealSize: Law;
  readonly minorUnits: number;
  readonly periods: readonly ModelPeriod[];
  readonly horizonDays: number;
  readonly opening: Opening;
  readonly sources: readonly NewBusiness[];
  readonly factorStart: FactorStart;
  /** Days on which a change begins that acts on opportunities already open, ascending. */
  readonly cuts: readonly number[];
}

/** Makes the model of a plan under scenarios, which concatenate into one what-if. */
export function makeModel(plan: Plan, scenarios: readonly Scenario[]): Model {
  const changes = resolveChanges(plan, scenarios);
  const stages = makeStageLaws(plan);
  const steps = makeRateSteps(plan, changes);
  const periods = makePeriods(plan);
  const horizonDays = periods[periods.length - 1].endDay;
  return {
    plan,
    changes,
    stages,
    dealSize: makeLaw(plan.dealSize),
    minorUnits: minorUnits(plan.currency),
    periods,
    horizonDays,
    opening: withoutLargest(makeOpening(plan, stages), changes),
    factorStart: makeFactorStart(changes),
    sources: plan.creation.map(({ source, segment, dispersion }, index) => ({
      target: { source, segment },
      weeks: makeCreationWeeks(plan, steps, index),
      dispersion,
    })),
    cuts: changes
      .filter(({ lever }) => lever === "winRate" || lever === "cycleTime")
      .map(({ fromDay }) => fromDay)
      .filter((day, index, days) => day > 0 && day < horizonDays && days.indexOf(day) === index)
      .sort((a, b) => a - b),
  };
}

/** The rules by which one opportunity's amount is booked. */
export function amountRulesOf({ changes, dealSize }: Model, target: Target): readonly AmountRule[] {
  // Hundreds of opportunities ask, mostly where nothing moves amounts.
  if (!changes.some(({ lever }) => lever === "dealSize")) return AS_IS;
  return makeAmountRules(changes, target, mean(dealSize));
}

const AS_IS: readonly AmountRule[] = [{ fromDay: 0, scale: 1, shift: 0 }];

/** What had been booked before asOf, in minor units, of the periods that begin before a day. */
export function bookedBefore({ periods }: Model, day: number): number {
  let booked = 0;
  for (const period of periods) if (period.startDay < day) booked += period.booked;
  return booked;
}

function makePeriods(plan: Plan): ModelPeriod[] {
  const origin = dayNumber(plan.asOf);
  const minor = minorUnits(plan.currency);
  return plan.periods.map(({ start, end, quota, booked }) => ({
    startDay: dayNumber(start) - origin,
    endDay: dayNumber(end) - origin,
    quota: Math.round(quota * minor),
    booked: Math.round(booked * minor),
  }));
}
