import { dayNumber } from "../plan/calendar.ts";
import type { Issue } from "../plan/issue.ts";
import { percentHint } from "../plan/percent-hint.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { stageNames } from "../plan/stage-names.ts";
import { checkCreationRate } from "./check-creation-rate.ts";
import { checkMechanismChanges } from "./check-mechanism-changes.ts";
import type { Change, Scenario, Where } from "./scenario-schema.ts";

/** A shorter cycle, as a factor or in days, is no cycle: work would have no time to be done in. */
const CYCLE_MIN = 0.001;

/** Finds changes that cannot mean anything for this plan: names it lacks, levers out of range. */
export function checkScenario(plan: Plan, scenario: Scenario): Issue[] {
  const names = namesOf(plan);
  const each = scenario.changes.flatMap((change, index) => {
    const path = `changes[${index}]`;
    return [
      ...mechanismIssues(change, plan, path),
      ...whereIssues(change, names, `${path}.where`),
      ...valueIssues(change, path),
      ...fromIssues(change, plan, `${path}.from`),
    ];
  });
  return [
    ...each,
    ...checkMechanismChanges(plan, scenario),
    ...checkCreationRate(plan, scenario.changes),
  ];
}

type Names = Record<keyof Where, ReadonlySet<string>>;

function namesOf(plan: Plan): Names {
  const { creation, opening } = plan;
  const opportunities = typeof opening === "string" ? [] : opening.opportunities;
  const all = [...creation, ...opportunities];
  const set = (values: readonly (string | undefined)[]) =>
    new Set(values.filter((value) => value !== undefined));
  return {
    source: set(all.map(({ source }) => source)),
    segment: set(all.map(({ segment }) => segment)),
    owner: set(opportunities.map(({ owner }) => owner)),
    stage: new Set(stageNames(plan).filter((name) => name !== "")),
  };
}

function whereIssues({ lever, where = {} }: Change, names: Names, path: string): Issue[] {
  return Object.entries(where).flatMap(([field, name]) => {
    if (lever === "creation" && (field === "stage" || field === "owner")) {
      const message = `creation cannot be limited to one ${field}`;
      return [{ code: "where-not-possible", path: `${path}.${field}`, message }];
    }
    const known = names[field as keyof Where];
    if (known.has(name as string)) return [];
    const message = `the plan has no ${field} "${name}"`;
    const some = [...known].slice(0, 20).join(", ");
    const hint = known.size > 0 ? `use one of: ${some}` : `this plan names no ${field}`;
    return [{ code: `unknown-${field}`, path: `${path}.${field}`, message, hint }];
  });
}

/** Levers by path act once, on everything: they take neither where nor from. */
function mechanismIssues(change: Change, { opening }: Plan, path: string): Issue[] {
  const { lever, multiply, set, add, where, from } = change;
  if (lever !== "opening.removeLargest" && lever !== "commonFactor.value") return [];
  const refuse = (field: string, message: string): Issue[] => [
    { code: "not-for-this-lever", path: `${path}.${field}`, message },
  ];
  if (multiply !== undefined) return refuse("multiply", `${lever} takes set or add`);
  if (where !== undefined) return refuse("where", `${lever} takes no where`);
  if (from !== undefined) return refuse("from", `${lever} takes no from`);
  if (lever === "commonFactor.value") {
    const isFar = Math.abs(set ?? (add as number)) > 6;
    return isFar ? refuse(set === undefined ? "add" : "set", "beyond 6 standard deviations") : [];
  }
  if (typeof opening === "string") {
    return refuse("lever", `${lever} needs an opening that lists its opportunities`);
  }
  const count = set ?? (add as number);
  if (Number.isInteger(count) && count >= 0) return [];
  return refuse(set === undefined ? "add" : "set", `a whole number is removed, not ${count}`);
}

function valueIssues(change: Change, path: string): Issue[] {
  if (change.lever === "winRate" || change.lever === "secondMeeting") {
    return winRateIssues(change, path);
  }
  return change.lever === "cycleTime" ? cycleTimeIssues(change, path) : [];
}

function winRateIssues({ add, set }: Change, path: string): Issue[] {
  const value = add ?? set ?? 0;
  if (Math.abs(value) <= 1) return [];
  const field = add === undefined ? "set" : "add";
  const message = `a win rate is between 0 and 1, got ${value}`;
  return [{ code: "out-of-range", path: `${path}.${field}`, message, hint: percentHint(value) }];
}

function cycleTimeIssues({ multiply, set }: Change, path: string): Issue[] {
  const value = multiply ?? set ?? 1;
  if (value >= CYCLE_MIN) return [];
  const field = multiply === undefined ? "set" : "multiply";
  const message = `${value} would close everything at once`;
  const hint = `${CYCLE_MIN} is the shortest; "multiply": 0.5 halves the cycle`;
  return [{ code: "out-of-range", path: `${path}.${field}`, message, hint }];
}

function fromIssues({ from }: Change, plan: Plan, path: string): Issue[] {
  const end = plan.periods[plan.periods.length - 1].end;
  if (from === undefined || dayNumber(from) < dayNumber(end)) return [];
  const message = `${from} is not before the plan's end, ${end}: the change would do nothing`;
  return [{ code: "from-too-late", path, message }];
}
