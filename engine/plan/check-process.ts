import { makeLaw } from "../dist/make-law.ts";
import { mean } from "../dist/moments.ts";
import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";
import { tidyNumber } from "./tidy-number.ts";

/** Probabilities typed with a few decimals still sum to 1. */
const SUM_TOLERANCE = 1e-6;

/** Beyond these a mean is a slip of the pen, and may be infinite. */
const SIZE_MAX = 1e13;
const STAY_DAYS_MAX = 1e7;

/** Finds probabilities that do not add up, and laws for which the plan has no answer. */
export function checkProcess(plan: Plan): Issue[] {
  return [
    ...nameIssues(plan),
    ...probabilityIssues(plan),
    ...meanIssues(plan),
    ...steadyStateIssues(plan),
  ];
}

function nameIssues({ process }: Plan): Issue[] {
  const names = process.kind === "stages" ? process.stages.map(({ name }) => name) : [];
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const message = `"${name}" is also the name of process.stages[${first}]`;
    const hint = "names must differ: opportunities and what-ifs name their stage";
    return [{ code: "duplicate-name", path: `process.stages[${index}].name`, message, hint }];
  });
}

function probabilityIssues({ process }: Plan): Issue[] {
  if (process.kind === "whole-cycle") {
    const sum = process.won.probability + process.never;
    return sum > 1 + SUM_TOLERANCE ? [sumIssue("process", sum, "won and never", "at most 1")] : [];
  }
  return process.stages.flatMap(({ advance, lost, never }, index) => {
    const sum = advance.probability + never + (lost.probability ?? 0);
    const path = `process.stages[${index}]`;
    const isLeftOut = lost.probability === undefined;
    const isOff = sum > 1 + SUM_TOLERANCE || (!isLeftOut && sum < 1 - SUM_TOLERANCE);
    if (!isOff) return [];
    return isLeftOut
      ? [sumIssue(path, sum, "advance and never", "at most 1")]
      : [sumIssue(path, sum, "advance, lost and never", "1")];
  });
}

function sumIssue(path: string, sum: number, names: string, rule: string): Issue {
  const found = tidyNumber(sum);
  const message = `the probabilities of ${names} sum to ${found}; they must sum to ${rule}`;
  const hint = "leave the probability of lost out: it takes what the others leave";
  return { code: "probabilities-sum", path, message, hint };
}

function meanIssues({ dealSize }: Plan): Issue[] {
  if (mean(makeLaw(dealSize)) < SIZE_MAX) return [];
  const message = "the mean deal size is infinite or absurd";
  const hint = "a log-logistic needs a shape above 1; a lognormal's mean is median·e^(sigma²/2)";
  return [{ code: "infinite-mean", path: "dealSize", message, hint }];
}

/** A steady state exists only if everything that enters also leaves. */
function steadyStateIssues(plan: Plan): Issue[] {
  const { opening, process } = plan;
  if (opening !== "steady-state") return [];
  if (closesAll(plan)) return [];
  return [...processIssues(process), ...ghostIssues(plan)];
}

/** Whether some rule closes in the end what nothing else would. */
function closesAll({ disqualification: rules }: Plan): boolean {
  return rules !== undefined && (rules.compliance > 0 || rules.evidencePerWeek > 0);
}

function ghostIssues({ secondMeeting, qualification, stalls }: Plan): Issue[] {
  const ghosts: readonly [string, number, string][] = [
    ["secondMeeting.never", secondMeeting?.never ?? 0, "some first meetings are never closed"],
    [
      "qualification.fakes.never",
      (1 - (qualification?.prevalence ?? 1)) * (qualification?.fakes.never ?? 0),
      "some opportunities that are not real are never closed",
    ],
    ["stalls.dies", (stalls?.perDay ?? 0) * (stalls?.dies ?? 0), "what has died is never closed"],
  ];
  return ghosts
    .filter(([, share]) => share > 0)
    .map(([path, , reason]) =>
      refusal(path, reason, "add a disqualification block that closes them, set it to 0"),
    );
}

function processIssues(process: Plan["process"]): Issue[] {
  const stages = process.kind === "whole-cycle" ? [process] : process.stages;
  return stages.flatMap((stage, index) => {
    const path = process.kind === "whole-cycle" ? "process" : `process.stages[${index}]`;
    const days = "won" in stage ? stage.won.days : stage.advance.days;
    const laws = [days, stage.lost.days ?? days].map(makeLaw);
    if (stage.never > 0) {
      return [refusal(`${path}.never`, "some opportunities never close", "set never to 0")];
    }
    if (laws.every((law) => mean(law) < STAY_DAYS_MAX)) return [];
    return [refusal(path, "the mean time in it is infinite or absurd", "shorten its days")];
  });
}

function refusal(path: string, reason: string, remedy: string): Issue {
  const message = `there is no steady state to open with: ${reason}`;
  const hint = `${remedy}, or set opening to "empty" or a list of opportunities`;
  return { code: "no-steady-state", path, message, hint };
}
