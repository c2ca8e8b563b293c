import type { History } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Issue } from "../plan/issue.ts";
import type { PlanDocument } from "../plan/plan-schema.ts";
import { checkSufficiency } from "./check-sufficiency.ts";
import { fitParts } from "./fit-parts.ts";
import type { FitReport } from "./fit-report.ts";
import { type FitOptions, settleOptions } from "./fit-settings.ts";
import { livesAsOf } from "./lives.ts";
import { makeFitReport } from "./make-fit-report.ts";
import { makeFittedPlan } from "./make-fitted-plan.ts";

export interface FitResult {
  /** Absent where there is not enough history. */
  readonly plan: PlanDocument | undefined;
  readonly report: FitReport | undefined;
  /** What is missing, or odd; the report's own issues included. */
  readonly issues: readonly Issue[];
}

/**
 * Makes a plan of a history: what a team's past says of its creation, win rate, cycle and deal
 * size, how well each is known, and what quarters share.
 *
 * User data never throws: a history too short comes back as an issue that says what is missing.
 *
 * @throws {RangeError} if an option is not what its comment says
 */
export function fitPlan(history: History, options: FitOptions = {}): FitResult {
  const settings = settleOptions(history, options);
  const lives = livesAsOf(history, settings.asOf);
  const asOf = dayNumber(settings.asOf);
  const from = firstDay(history, lives, asOf);
  const { isEnough, issues } = checkSufficiency(lives, asOf - from);
  if (!isEnough) return { plan: undefined, report: undefined, issues };
  const parts = fitParts(history, lives, from, settings);
  const plan = makeFittedPlan(history, parts, settings);
  const report = makeFitReport(history, parts, settings, issues);
  return { plan, report, issues: report.issues };
}

/** The day from which creations are on record. */
function firstDay(
  { firstRecord }: History,
  lives: ReturnType<typeof livesAsOf>,
  asOf: number,
): number {
  const earliest = lives.reduce((day, { created }) => Math.min(day, created), asOf);
  return firstRecord === undefined ? earliest : Math.max(earliest, dayNumber(firstRecord));
}
