import { makeLaw } from "../dist/make-law.ts";
import { mean } from "../dist/moments.ts";
import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";

/** Probabilities typed with a few decimals still sum to 1. */
const SUM_TOLERANCE = 1e-6;

/** Finds probabilities that do not add up, and laws for which the plan has no answer. */
export function checkProcess(plan: Plan): Issue[] {
  return [...probabilityIssues(plan), ...meanIssues(plan), ...steadyStateIssues(plan)];
}

function probabilityIssues({ process }: Plan): Issue[] {
  if (process.kind === "whole-cycle") {
    const sum = process.won.probability + process.never;
    return sum > 1 + SUM_TOLERANCE ? [sumIssue("process", sum, "at most 1")] : [];
  }
  return process.stages.flatMap(({ advance, lost, never }, index) => {
    const sum = advance.probability + never + (lost.probability ?? 0);
    const path = `process.stages[${index}]`;
    if (sum > 1 + SUM_TOLERANCE) return [sumIssue(path, sum, "at most 1")];
    const isShort = lost.probability !== undefined && sum < 1 - SUM_TOLERANCE;
    return isShort ? [sumIssue(path, sum, "1")] : [];
  });
}

function sumIssue(path: string, sum: number, rule: string): Issue {
  const message = `the probabilities sum to ${sum}; they must sum to ${rule}`;
  const hint = "probabilities are between 0 and 1, never percent; lost takes what is left";
  return { code: "probabilities-sum", path, message, hint };
}

function meanIssues({ dealSize }: Plan): Issue[] {
  if (mean(makeLaw(dealSize)) < 1e13) return [];
  const message = "the mean deal size is infinite or absurd";
  const hint = "a log-logistic needs a shape above 1; a lognormal's mean is median·e^(sigma²/2)";
  return [{ code: "infinite-mean", path: "dealSize", message, hint }];
}

/** A steady state exists only if everything that enters also leaves. */
function steadyStateIssues({ opening, process }: Plan): Issue[] {
  if (opening !== "steady-state") return [];
  const stages = process.kind === "whole-cycle" ? [process] : process.stages;
  return stages.flatMap((stage, index) => {
    const path = process.kind === "whole-cycle" ? "process" : `process.stages[${index}]`;
    const days = "won" in stage ? stage.won.days : stage.advance.days;
    const laws = [days, stage.lost.days ?? days].map(makeLaw);
    if (stage.never > 0) return [refusal(`${path}.never`, "some opportunities never close")];
    const isEndless = laws.some((law) => !(mean(law) < 1e7));
    return isEndless ? [refusal(path, "the mean time to close is infinite or absurd")] : [];
  });
}

function refusal(path: string, reason: string): Issue {
  const message = `opening "steady-state" does not exist here: ${reason}`;
  const hint = 'set never to 0, or open with "empty" or a list of opportunities';
  return { code: "no-steady-state", path, message, hint };
}
