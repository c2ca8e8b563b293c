import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";
import { FIRST_MEETING, stageCount } from "./stage-names.ts";
import { tidyNumber } from "./tidy-number.ts";

/** Factors typed with two decimals have a mean this near to 1. */
const MEAN_TOLERANCE = 0.005;
const SUM_TOLERANCE = 1e-6;

/** Finds blocks that contradict themselves, one another or the process. */
export function checkMechanisms(plan: Plan): Issue[] {
  return [
    ...secondMeetingIssues(plan),
    ...disqualificationIssues(plan),
    ...capacityIssues(plan),
    ...repsIssues(plan),
    ...calendarIssues(plan),
    ...sourceIssues(plan),
  ];
}

function secondMeetingIssues({ secondMeeting, process }: Plan): Issue[] {
  if (!secondMeeting) return [];
  const { probability, never } = secondMeeting;
  const sum = probability + never;
  const twin =
    process.kind === "stages" ? process.stages.findIndex(({ name }) => name === FIRST_MEETING) : -1;
  return [
    ...when(sum > 1 + SUM_TOLERANCE, {
      code: "probabilities-sum",
      path: "secondMeeting",
      message: `probability and never sum to ${tidyNumber(sum)}; they must sum to at most 1`,
      hint: "never is a share of all first meetings, not of those that fail",
    }),
    ...when(twin >= 0, {
      code: "duplicate-name",
      path: `process.stages[${twin}].name`,
      message: `"${FIRST_MEETING}" is the stage that the secondMeeting block adds`,
      hint: "leave the block out, or name the stage otherwise",
    }),
  ];
}

function disqualificationIssues({ disqualification, stalls, pushes }: Plan): Issue[] {
  if (!disqualification) return [];
  const { afterDays, silentDays, afterPushes, evidencePerWeek } = disqualification;
  const hasRule = [afterDays, silentDays, afterPushes].some((rule) => rule !== undefined);
  const path = "disqualification";
  return [
    ...when(!hasRule && evidencePerWeek === 0, {
      code: "no-rule",
      path,
      message: "has no rule to disqualify by",
      hint: "give afterDays, silentDays, afterPushes or evidencePerWeek, or leave the block out",
    }),
    ...when(silentDays !== undefined && !stalls, needs(`${path}.silentDays`, "stalls")),
    ...when(afterPushes !== undefined && !pushes, needs(`${path}.afterPushes`, "pushes")),
  ];
}

function capacityIssues(plan: Plan): Issue[] {
  const { capacity, reps } = plan;
  if (!capacity) return [];
  const seats = reps?.count ?? reps?.seats.length;
  const { hoursPerOpportunity } = capacity;
  const given = Array.isArray(hoursPerOpportunity) ? hoursPerOpportunity.length : undefined;
  return [
    ...when(capacity.reps === undefined && !reps, {
      code: "missing",
      path: "capacity.reps",
      message: "is missing: how many reps there are",
      hint: "give their number here, or a reps block",
    }),
    ...when(capacity.reps !== undefined && !!reps && capacity.reps !== seats, {
      code: "reps-disagree",
      path: "capacity.reps",
      message: `is ${capacity.reps}, but the reps block has ${seats} seats`,
      hint: "leave capacity.reps out: the reps block counts them",
    }),
    ...when(given !== undefined && given !== stageCount(plan), {
      code: "one-a-stage",
      path: "capacity.hoursPerOpportunity",
      message: `lists ${given}; the process has ${stageCount(plan)} stages`,
      hint: "list one a stage, a secondMeeting block's first, or give one number for all",
    }),
  ];
}

function repsIssues({ reps }: Plan): Issue[] {
  if (!reps) return [];
  const { count, seats } = reps;
  const names = seats.map(({ name }) => name);
  const twin = names.findIndex((name, index) => names.indexOf(name) !== index);
  return [
    ...when(count === undefined && seats.length === 0, {
      code: "missing",
      path: "reps.count",
      message: "is missing: how many seats there are",
      hint: "give count, or list the seats",
    }),
    ...when(count !== undefined && count < seats.length, {
      code: "reps-disagree",
      path: "reps.count",
      message: `is ${count}, but ${seats.length} seats are listed`,
      hint: "leave count out, or count every seat",
    }),
    ...when(twin >= 0, {
      code: "duplicate-name",
      path: `reps.seats[${twin}].name`,
      message: `"${names[twin]}" is also the name of an earlier seat`,
      hint: "names must differ: opportunities name their owner",
    }),
  ];
}

function calendarIssues({ calendar }: Plan): Issue[] {
  const factors = calendar?.weekOfQuarter ?? [1];
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const backwards = (calendar?.closed ?? []).findIndex(({ start, end }) => end <= start);
  return [
    ...when(Math.abs(mean - 1) > MEAN_TOLERANCE, {
      code: "seasonality-mean",
      path: "calendar.weekOfQuarter",
      message: `the factors' mean is ${tidyNumber(mean)}; it must be 1`,
      hint: "divide each factor by their mean: the pace as such belongs in the stages' days",
    }),
    ...when(backwards >= 0, {
      code: "period-backwards",
      path: `calendar.closed[${backwards}].end`,
      message: "is not after its start",
      hint: "end is the first day of work again",
    }),
  ];
}

function sourceIssues({ creation, capacity, qualification }: Plan): Issue[] {
  return creation.flatMap(({ effortElasticity, prevalence }, index) => {
    const path = `creation[${index}]`;
    return [
      ...when(effortElasticity !== undefined && !capacity, {
        ...needs(`${path}.effortElasticity`, "capacity"),
      }),
      ...when(prevalence !== undefined && !qualification, {
        ...needs(`${path}.prevalence`, "qualification"),
      }),
    ];
  });
}

function needs(path: string, block: string): Issue {
  const message = `means nothing without the ${block} block`;
  return { code: "block-missing", path, message, hint: `add the ${block} block, or leave it out` };
}

function when(isWrong: boolean, issue: Issue): Issue[] {
  return isWrong ? [issue] : [];
}
