import { type Plan, readPlan, type Warning } from "../../engine/index.ts";
import { plans } from "../../scenarios/index.ts";
import { refuse } from "../failure.ts";
import type { Terminal } from "../terminal.ts";
import { findShipped } from "./find-shipped.ts";
import { type OpenedPipeline, openPipeline } from "./open-pipeline.ts";
import type { Expectation } from "./read-bytes.ts";
import { nameOf, readDocument } from "./read-document.ts";

const PLAN: Expectation = {
  what: "a plan (JSON)",
  bytesMax: 50e6,
  hint: "Keep a long list of opportunities in a file of its own and name that by --opening.",
};

export interface OpenedPlan {
  readonly plan: Plan;
  /** First among them, what was assumed. */
  readonly warnings: readonly Warning[];
}

/**
 * The plan that a command line names: a file, standard input ("-"), or the id of a shipped one.
 *
 * @param opening a pipeline file whose opportunities the plan is to open with
 */
export async function openPlan(
  argument: string,
  opening: string | undefined,
  terminal: Terminal,
): Promise<OpenedPlan> {
  const document = await planDocument(argument, terminal);
  if (opening === undefined) return checkPlan(document, argument);
  const pipeline = await openPipeline(opening, terminal);
  const { plan, warnings } = checkPlan(withOpening(document, pipeline.opportunities), argument);
  return { plan, warnings: [...warnings, ...mismatches(plan, pipeline)] };
}

/** The document of a plan, as it was written: nothing checked, no default filled in. */
export async function planDocument(argument: string, terminal: Terminal): Promise<unknown> {
  return findShipped(argument, "plan", plans) ?? (await readDocument(argument, PLAN, terminal));
}

/** A plan's document with another opening. What is no object stays so, for readPlan to judge. */
export function withOpening(document: unknown, opportunities: readonly unknown[]): unknown {
  const isObject = typeof document === "object" && document !== null && !Array.isArray(document);
  return isObject ? { ...document, opening: { opportunities } } : document;
}

/** A plan's document as a plan; refuses it with everything that is wrong with it. */
export function checkPlan(document: unknown, argument: string): OpenedPlan {
  const { value, issues, warnings } = readPlan(document);
  if (value) return { plan: value, warnings };
  return refuse("invalid-plan", `${nameOf(argument)} is no plan that can be run`, {
    path: issues[0].path,
    issues,
  });
}

/** A pipeline of another day or currency than the plan's is used as it stands, but not silently. */
function mismatches(plan: Plan, { summary = {} }: OpenedPipeline): readonly Warning[] {
  const warnings: Warning[] = [];
  const path = "opening";
  if (typeof summary.asOf === "string" && summary.asOf !== plan.asOf) {
    const message = `the pipeline describes ${summary.asOf}, the plan begins on ${plan.asOf}`;
    warnings.push({ code: "opening-of-another-day", path, message });
  }
  if (typeof summary.currency === "string" && summary.currency !== plan.currency) {
    const message = `the pipeline's ${summary.currency} are read as ${plan.currency}`;
    warnings.push({ code: "opening-in-another-currency", path, message });
  }
  return warnings;
}
