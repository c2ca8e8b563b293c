import { dayNumber } from "../plan/calendar.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import { precisionOf } from "../process/gate.ts";
import type { Model } from "../process/model.ts";
import type { OpenOpportunity } from "../process/opening.ts";
import { openOutlook } from "../process/outlook.ts";
import { openShare, type StageLaw } from "../process/stage-law.ts";
import type { Target } from "../process/target.ts";
import { entityOfText } from "../random/entity.ts";
import type { AccountBook } from "./compile-life-accounts.ts";
import { seatNames } from "./compile-life-staff.ts";
import { makeFound } from "./found.ts";
import { knownTouch } from "./known-silence.ts";
import type { KnownTouch } from "./known-touch.ts";
import { reviewsOf } from "./life-past.ts";
import type { LifeFound, LifeKind, LifeOpen, LifeRegime } from "./life-run.ts";

/**
 * Compiles the opportunities of a list, each with its chance of being real.
 *
 * @param regime of the plan without its what-ifs, under which they have lived
 */
export function compileLifeOpening(
  { plan }: Model,
  opportunities: readonly OpenOpportunity[],
  kinds: readonly LifeKind[],
  book: AccountBook,
  regime: LifeRegime,
): LifeOpen[] {
  const seats = seatNames(plan);
  const origin = dayNumber(plan.asOf);
  const listed = typeof plan.opening === "string" ? [] : plan.opening.opportunities;
  const byId = new Map<string, Opportunity>(listed.map((one) => [one.id, one]));
  return opportunities.map(({ id, target, stage, age, amount }) => {
    const source = creationOf(plan.creation, target);
    const { created = plan.asOf, expectedClose, pushes, lastTouch } = byId.get(id) ?? {};
    const [real, fake] = [kinds[2 * source], kinds[2 * source + 1]];
    const gate = plan.qualification;
    const prevalence = plan.creation[source]?.prevalence ?? gate?.prevalence ?? 1;
    const [realStages, fakeStages] = [real.beliefs.stages, fake.beliefs.stages];
    const precision = gate ? precisionOf(gate, prevalence) : 1;
    const touch =
      lastTouch === undefined || regime.stalls === undefined
        ? undefined
        : knownTouch(regime, dayNumber(lastTouch) - origin, -age, reviewsOf(age));
    const born = realShare(precision, reach(realStages, stage), reach(fakeStages, stage));
    return {
      entity: entityOfText("open", id),
      stage,
      age,
      amount,
      createdDay: Math.min(0, dayNumber(created) - origin),
      seat: target.owner === undefined ? -1 : seats.indexOf(target.owner),
      closeDay: expectedClose === undefined ? undefined : dayNumber(expectedClose) - origin,
      pushes: plan.pushes && pushes,
      touch,
      openAtMost: openAtMost(touch, [realStages[stage], fakeStages[stage]]),
      born,
      pReal: realShare(born, openShare(realStages[stage], age), openShare(fakeStages[stage], age)),
      realAccount: book.of(2 * source, target),
      fakeAccount: book.of(2 * source + 1, target),
      real: foundAt(real, target, stage, age),
      fake: foundAt(fake, target, stage, age),
    };
  });
}

/** The stay of an opportunity that is found in a stage at asOf: see openOutlook. */
export function foundAt(
  { beliefs }: LifeKind,
  target: Target,
  stage: number,
  age: number,
  neverOdds?: number,
): LifeFound {
  const outlook = openOutlook(beliefs, target, stage, age, neverOdds);
  return { found: makeFound(outlook, beliefs.stages[stage]), stay: outlook.stay };
}

/**
 * The place of the creation that an open opportunity came from: of its source and segment, else of
 * its source; of a source that the plan does not know, of its segment. The end where none is.
 */
function creationOf(
  creation: Model["plan"]["creation"],
  target: OpenOpportunity["target"],
): number {
  const isOfSource = (one: (typeof creation)[number]) => one.source === target.source;
  const isOfSegment = (one: (typeof creation)[number]) => one.segment === target.segment;
  const isNamed = target.segment !== undefined;
  const found = [
    creation.findIndex((one) => isOfSource(one) && isOfSegment(one)),
    creation.findIndex((one) => isOfSource(one) && one.segment === undefined),
    creation.findIndex(isOfSource),
    isNamed ? creation.findIndex(isOfSegment) : -1,
  ];
  return found.find((place) => place >= 0) ?? creation.length;
}

/** P(real | what is so likely if it is real, and so if it is not). */
function realShare(before: number, ifReal: number, ifFake: number): number {
  const [real, fake] = [before * ifReal, (1 - before) * ifFake];
  return real + fake > 0 ? real / (real + fake) : before;
}

/** A silence that is known may be far likelier of what never ends than of what does. */
function openAtMost(touch: KnownTouch | undefined, laws: readonly StageLaw[]): number {
  if (touch === undefined || touch.isInStay) return 1;
  const never = Math.max(...laws.map((law) => law.never));
  return never + (1 - never) * touch.silent;
}

/** P(a stage is reached). */
function reach(laws: readonly StageLaw[], stage: number): number {
  return laws.slice(0, stage).reduce((product, { advance }) => product * advance, 1);
}
