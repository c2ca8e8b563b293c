import type { Model } from "../process/model.ts";
import { type Outlook, openOutlook } from "../process/outlook.ts";
import type { Shock } from "../process/shock.ts";
import { isFor, type Target } from "../process/target.ts";
import { type ChangingLife, endingsFrom, makeChangingLife } from "./changing-life.ts";
import { type EndingCurves, endingCurves } from "./ending-curves.ts";
import { laterChanges } from "./later-changes.ts";
import { endingsOf, makeLife } from "./life.ts";
import type { StaySums } from "./stay-sums.ts";

/** How opportunities may end that were open in a stage at asOf, by days in it. */
export type OpenEndings = (
  target: Target,
  stage: number,
  age: number,
) => (shock: Shock) => EndingCurves;

/** Makes the endings of what is open; those whom the same changes concern share their work. */
export function makeOpenEndings(
  model: Model,
  sums: StaySums,
  edges: readonly number[],
): OpenEndings {
  const changing = new Map<string, Record<"won" | "lost", ChangingLife>>();
  return (target, stage, age) => {
    const outlook = openOutlook(model, target, stage, age);
    if (laterChanges(model, target).length === 0) {
      return endingsOf(makeLife(model, target, outlook, sums), edges);
    }
    if (stage + 1 === model.stages.length) {
      return (shock) => endingCurves(model, target, { outlook, day: 0 }, shock, edges);
    }
    const key = model.changes.map((change) => isFor(change, target)).join();
    const lives = changing.get(key) ?? {
      won: makeChangingLife(model, target, sums, edges, "won"),
      lost: makeChangingLife(model, target, sums, edges, "lost"),
    };
    changing.set(key, lives);
    return changingEndings(lives, outlook, isAsPlanned(model, target) ? age : undefined);
  };
}

function changingEndings(
  { won, lost }: Record<"won" | "lost", ChangingLife>,
  outlook: Outlook,
  age: number | undefined,
): (shock: Shock) => EndingCurves {
  const wonAt = endingsFrom(won, 0, outlook, age);
  return (shock) => ({
    won: wonAt(shock),
    lost: () => endingsFrom(lost, 0, outlook, age)(shock)[0],
  });
}

/** Whether nothing has changed yet for what is open at asOf. */
function isAsPlanned({ changes }: Model, target: Target): boolean {
  return changes.every(
    (change) =>
      change.fromDay > 0 ||
      (change.lever !== "winRate" && change.lever !== "cycleTime") ||
      !isFor(change, target),
  );
}
