import type { Model } from "../process/model.ts";
import { openOutlook, outlookGivenOpen, outlookUnder } from "../process/outlook.ts";
import { isFor, type Target } from "../process/target.ts";

/** Ages in a stage, in days, at which a change is tried. */
const AGES = [0, 1, 3, 10, 30, 60, 120, 240];

/** Days after asOf on which win rates or cycle times of a target change, ascending. */
export function laterChanges({ changes, cuts }: Model, target: Target): number[] {
  const own = changes.filter(({ lever }) => lever === "winRate" || lever === "cycleTime");
  return cuts.filter((cut) =>
    own.some((change) => change.fromDay === cut && isFor(change, target)),
  );
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
