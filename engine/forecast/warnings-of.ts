import type { Warning } from "../plan/issue.ts";
import { winningAhead } from "../process/lift-winning.ts";
import type { Model } from "../process/model.ts";
import { newOutlook, openOutlook } from "../process/outlook.ts";
import { isFor, type Target } from "../process/target.ts";

/** What the reader of a forecast should know about the plan and the what-if behind it. */
export function warningsOf(model: Model): Warning[] {
  return [...model.opening.warnings, ...capWarnings(model)];
}

/** A win rate cannot pass 1: where a change asks for more, the forecast says so. */
function capWarnings(model: Model): Warning[] {
  const { changes, sources, opening } = model;
  const isCapped =
    changes.some((change) => change.lever === "winRate") &&
    [...sources.map(({ target }) => target)].some((target) => asksTooMuch(model, target));
  const open = opening.opportunities.filter(({ target, stage, age }) =>
    isCertain(model, target, stage, age),
  ).length;
  if (!isCapped && open === 0) return [];
  const whose = [isCapped ? "new opportunities" : "", open > 0 ? `${open} open ones` : ""];
  const message = `the win rate is capped at 1 for ${whose.filter(Boolean).join(" and ")}`;
  return [{ code: "win-rate-capped", path: "changes", message }];
}

function asksTooMuch(model: Model, target: Target): boolean {
  const plain = winningAhead(
    model.stages.map(({ advance }) => advance),
    0,
  );
  const lifted = winningAhead(newOutlook(model, target, model.horizonDays).advance, 0);
  const asked = model.changes
    .filter((change) => change.lever === "winRate" && isFor(change, target))
    .reduce((p, { kind, value, where }) => {
      if (where.stage !== undefined) return p;
      return kind === "multiply" ? p * value : kind === "add" ? p + value : value;
    }, plain);
  return plain < 1 && lifted >= 1 - 1e-12 && asked > 1 + 1e-12;
}

function isCertain(model: Model, target: Target, stage: number, age: number): boolean {
  if (!model.changes.some((change) => change.lever === "winRate")) return false;
  const before = openOutlook({ ...model, changes: [] }, target, stage, age);
  const after = openOutlook(model, target, stage, age);
  return winningAhead(before.advance, stage) < 1 && winningAhead(after.advance, stage) >= 1 - 1e-12;
}
