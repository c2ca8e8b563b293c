import { countText } from "../numeric/count-text.ts";
import type { Warning } from "../plan/issue.ts";
import { asksTooMuch, makeLifts } from "../process/lift-outlook.ts";
import type { Model } from "../process/model.ts";
import { meanStay } from "../process/opening.ts";
import { openOutlook, outlookGivenOpen, outlookUnder } from "../process/outlook.ts";
import type { Target } from "../process/target.ts";

/** Ages at which a steady state's opportunities are looked at, in mean stays. */
const AGES = Array.from({ length: 17 }, (_, i) => i / 4);

/** What the reader of a forecast should know about the plan and the what-if behind it. */
export function warningsOf(model: Model): Warning[] {
  return [...model.opening.warnings, ...capWarnings(model)];
}

/** A win rate cannot pass 1: where a change asks for more, the forecast says so. */
function capWarnings(model: Model): Warning[] {
  const { changes, sources, opening, stages } = model;
  if (!changes.some(({ lever }) => lever === "winRate")) return [];
  const isNewCapped = sources.some(({ target }) => isCappedNew(model, target));
  const open = opening.opportunities.filter(({ target, stage, age }) =>
    isCappedOpen(model, target, stage, age),
  ).length;
  const isPoolCapped = opening.pools.some(({ target, stage }) =>
    AGES.some((stays) => isCappedOpen(model, target, stage, stays * meanStay(stages[stage]))),
  );
  const whose = [
    ...(isNewCapped ? ["new opportunities"] : []),
    ...(open > 0 ? [`${countText(open)} open ones`] : []),
    ...(isPoolCapped ? ["open ones of some ages"] : []),
  ];
  if (whose.length === 0) return [];
  const message = `the win rate is capped at 1 for ${whose.join(" and ")}`;
  return [{ code: "win-rate-capped", path: "changes", message }];
}

function isCappedNew(model: Model, target: Target): boolean {
  return [0, ...model.cuts].some((day) => {
    const advance = model.stages.map((law) => law.advance);
    return asksTooMuch(advance, 0, makeLifts(model, target, day, "new"));
  });
}

/** Whether a change asks too much of an open opportunity, should it still be in its stage then. */
function isCappedOpen(model: Model, target: Target, stage: number, age: number): boolean {
  const days = [0, ...model.cuts];
  let outlook = openOutlook({ stages: model.stages, changes: [] }, target, stage, age);
  return days.some((day, index) => {
    if (index > 0) outlook = outlookGivenOpen(outlook, model, day - days[index - 1]);
    const lifts = makeLifts(model, target, day, "open");
    const isCapped = asksTooMuch([...outlook.advance], stage, lifts);
    outlook = outlookUnder(outlook, model, target, day);
    return isCapped;
  });
}
