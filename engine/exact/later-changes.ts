import type { Model } from "../process/model.ts";
import { openOutlook, outlookGivenOpen, outlookUnder } from "../process/outlook.ts";
import { hasShock } from "../process/shock.ts";
import { isFor, type Target } from "../process/target.ts";

/** Ages in a stage, in days, at which a change is tried. */
const AGES = [0, 1, 3, 10, 30, 60, 120, 240];

/**
 * Parts of work that take too long: one is a stage that is followed across one day, which took a
 * third of a second of processor on a machine of 2026.
 */
const WORK_MAX = 40;

/** So many parts come to one where the common factor has values, each followed on its own, */
const TIMES_BY_FACTOR = 4;

/** or where there are two days or more, between which everything is followed for each value. */
const TIMES_BY_FACTOR_BETWEEN = 10;

/** Days after asOf on which win rates or cycle times of a target change, ascending. */
export function laterChanges({ changes, cuts }: Model, target: Target): number[] {
  const own = changes.filter(({ lever }) => lever === "winRate" || lever === "cycleTime");
  return cuts.filter((cut) =>
    own.some((change) => change.fromDay === cut && isFor(change, target)),
  );
}

/** Whether following later changes through all stages would take many seconds, or minutes. */
export function takesTooLong(model: Model, targets: readonly Target[]): boolean {
  const { plan, stages, factorStart, changes } = model;
  const isFree = hasShock(plan.commonFactor) && factorStart.value === undefined;
  // Those whom the same changes concern share their work.
  const kinds = new Map(
    targets.map((target) => [changes.map((change) => isFor(change, target)).join(), target]),
  );
  const work = [...kinds.values()].reduce((sum, target) => {
    const days = laterChanges(model, target).length;
    const times = days > 1 ? TIMES_BY_FACTOR_BETWEEN : TIMES_BY_FACTOR;
    return sum + stages.length * days * (isFree ? times : 1);
  }, 0);
  return work > WORK_MAX;
}

/**
 * Whether a change before the last leaves stages ahead that depend on how long the present one has
 * taken: what is added to a win rate does, and what a stage capped at 1 cannot take. Then each age
 * would have to be followed on its own up to the next change, which takes too long.
 */
export function dependsOnAges(model: Model, target: Target): boolean {
  const before = laterChanges(model, target).slice(0, -1);
  const ahead = (stage: number, age: number, day: number) => {
    const open = outlookGivenOpen(openOutlook(model, target, stage, 0), model, age);
    return outlookUnder(open, model, target, day)
      .advance.slice(stage + 1)
      .join();
  };
  return before.some((day) =>
    model.stages.some((_, stage) =>
      AGES.some((age) => ahead(stage, age, day) !== ahead(stage, 0, day)),
    ),
  );
}
