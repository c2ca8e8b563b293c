import { mean } from "../dist/moments.ts";
import { countText } from "../numeric/count-text.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Warning } from "../plan/issue.ts";
import { whyLife } from "../plan/needs-life.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { StageLaw } from "./stage-law.ts";
import type { Target } from "./target.ts";

/** One opportunity that is open at asOf. */
export interface OpenOpportunity {
  readonly id: string;
  readonly target: Target;
  /** Index of its stage. */
  readonly stage: number;
  /** Days it has been in that stage. */
  readonly age: number;
  /** Value if won, in major units; absent: drawn from the plan's deal size. */
  readonly amount: number | undefined;
}

/** Opportunities of one source that a steady state holds in one stage. */
export interface OpenPool {
  readonly source: number;
  readonly target: Target;
  readonly stage: number;
  /** Mean of the Poisson number of them. */
  readonly count: number;
}

/** What is open at asOf: known opportunities, or the pools of a steady state. */
export interface Opening {
  readonly opportunities: readonly OpenOpportunity[];
  readonly pools: readonly OpenPool[];
  readonly warnings: readonly Warning[];
}

/** The opening of a plan. Scenarios have no part in it: it is what the unchanged plan left. */
export function makeOpening(plan: Plan, stages: readonly StageLaw[]): Opening {
  const { opening } = plan;
  if (opening === "empty") return { opportunities: [], pools: [], warnings: [] };
  if (opening === "steady-state") {
    // Where mechanisms act, no closed form says what is open: the past is simulated.
    if (whyLife(plan) !== undefined) return { opportunities: [], pools: [], warnings: [] };
    return { opportunities: [], pools: makePools(plan, stages), warnings: [] };
  }
  return makeList(plan, stages, opening.opportunities);
}

function makePools(plan: Plan, stages: readonly StageLaw[]): OpenPool[] {
  return plan.creation.flatMap(({ source: name, segment, perDay }, source) => {
    let entriesPerDay = perDay;
    return stages.map((law, stage) => {
      // Little's law: as many are in a stage as enter it during a mean stay.
      const count = entriesPerDay * meanStay(law);
      entriesPerDay *= law.advance;
      return { source, stage, count, target: { source: name, segment, openingStage: law.name } };
    });
  });
}

/** Mean days in a stage from which everything leaves. */
export function meanStay({ advance, advanceDays, lost, lostDays }: StageLaw): number {
  const advanceShare = advance > 0 ? advance * mean(advanceDays) : 0;
  return advanceShare + (lost > 0 ? lost * mean(lostDays) : 0);
}

function makeList(
  plan: Plan,
  stages: readonly StageLaw[],
  listed: readonly Opportunity[],
): Opening {
  const { asOf } = plan;
  const isFuture = ({ created }: Opportunity) => created !== undefined && created > asOf;
  const unclosed = listed.filter(({ status }) => status === "open");
  const open = unclosed.filter((opportunity) => !isFuture(opportunity));
  const isStaged = plan.process.kind === "stages";
  const warnings = [
    ...told("closed-left-out", "closed, left out", listed, (o) => o.status !== "open"),
    ...told("future-left-out", "created after the day of the plan, left out", unclosed, isFuture),
    ...told(
      "created-missing",
      "without created date, taken as created that day",
      open,
      (o) => !o.created,
    ),
    ...told(
      "amount-missing",
      "without amount, drawn from the plan's deal size",
      open,
      (o) => o.amount === undefined,
    ),
    ...(isStaged ? stageWarnings(open, asOf, stages[0].name) : []),
  ];
  return { opportunities: open.map((o) => makeOpen(o, plan, stages)), pools: [], warnings };
}

function stageWarnings(open: readonly Opportunity[], asOf: string, first: string): Warning[] {
  return [
    ...told("stage-missing", `without stage, taken as "${first}"`, open, (o) => !o.stage),
    ...told(
      "stage-entered-missing",
      "without the day their stage began, taken as the day of creation",
      open,
      (o) => !o.stageEntered,
    ),
    ...told(
      "stage-entered-late",
      "in their stage since after the day of the plan, taken as since that day",
      open,
      (o) => (o.stageEntered ?? "") > asOf,
    ),
  ];
}

function makeOpen(found: Opportunity, plan: Plan, stages: readonly StageLaw[]): OpenOpportunity {
  const { id, source, segment, owner, amount, created = plan.asOf } = found;
  const named = stages.findIndex(({ name }) => name === found.stage);
  // What names no stage of a whole cycle is in the cycle, past any first meeting.
  const unnamed = plan.process.kind === "stages" ? 0 : stages.length - 1;
  const stage = named >= 0 ? named : unnamed;
  const isStaged = stages.length > 1;
  const entered = isStaged ? (found.stageEntered ?? created) : created;
  const age = Math.max(0, dayNumber(plan.asOf) - dayNumber(entered));
  const target = { source, segment, owner, openingStage: stages[stage].name };
  return { id, target, stage, age, amount };
}

function told(
  code: string,
  message: string,
  among: readonly Opportunity[],
  isTold: (opportunity: Opportunity) => boolean,
): Warning[] {
  const found = among.filter(isTold);
  if (found.length === 0) return [];
  const some = found
    .slice(0, 3)
    .map(({ id }) => id)
    .join(", ");
  const more = found.length > 3 ? ", …" : "";
  return [
    {
      code,
      path: "opening.opportunities",
      message: `${countText(found.length)} ${message} (${some}${more})`,
    },
  ];
}
