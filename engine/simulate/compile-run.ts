import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import { whyLife } from "../plan/needs-life.ts";
import type { CommonFactor } from "../plan/plan-schema.ts";
import type { AmountRule } from "../process/amounts.ts";
import { type Course, hasCourses, makeCourse } from "../process/course.ts";
import type { CreationWeek } from "../process/creation-weeks.ts";
import { type Lift, makeLifts } from "../process/lift-outlook.ts";
import { amountRulesOf, type Model, makeModel } from "../process/model.ts";
import { newOutlook, type Outlook, openOutlook } from "../process/outlook.ts";
import { hasShock } from "../process/shock.ts";
import type { Target } from "../process/target.ts";
import { type Entity, entityOfCell, entityOfText } from "../random/entity.ts";
import type { Words } from "../random/philox.ts";
import { seedKey } from "../random/seed-key.ts";
import { makeAgeTable } from "./age-table.ts";
import { breakdownColumns, type Columns, layOutColumns } from "./columns.ts";
import { compileLife } from "./compile-life.ts";
import { type Found, makeFound } from "./found.ts";
import type { LifeRun } from "./life-run.ts";
import type { RunRequest } from "./run-request.ts";

/** What bookings need to know of whose they are. */
export interface Account {
  readonly target: Target;
  readonly amountRules: readonly AmountRule[];
  readonly course: Course;
  /** Tallies of the breakdowns. */
  readonly columns: readonly number[];
}

/** A week of one source, with the addresses of its luck. */
export interface CompiledWeek extends CreationWeek {
  readonly entity: Entity;
  /** Of opportunities that a change inside the week adds. */
  readonly extraEntity: Entity;
  readonly isChangedInside: boolean;
  /** Expected opportunities had no change begun inside the week. */
  readonly total: number;
}

export interface CompiledSource extends Account {
  readonly weeks: readonly CompiledWeek[];
  /** Of the weekly multiplier, if there is one. */
  readonly dispersion: QuantileTable | undefined;
  /** By regime: 0 before the first cut, 1 from it on, and so forth. */
  readonly outlooks: readonly Outlook[];
}

export interface CompiledOpen extends Account {
  readonly entity: Entity;
  readonly outlook: Outlook;
  readonly found: Found;
  readonly amount: number | undefined;
}

export interface CompiledPool extends Account {
  readonly entity: Entity;
  readonly stage: number;
  readonly count: number;
  /** Changes to the win rate from asOf. */
  readonly lifts: readonly Lift[];
}

/** A run's plan and what-if as tables: everything that does not depend on the trial. */
export interface CompiledRun {
  readonly model: Model;
  readonly columns: Columns;
  readonly seedKey: Words;
  readonly factorEntity: Entity;
  readonly sizes: QuantileTable;
  readonly stages: readonly { readonly advance: QuantileTable; readonly lost: QuantileTable }[];
  /** By stage; only where the opening is a steady state. */
  readonly ages: readonly QuantileTable[];
  readonly sources: readonly CompiledSource[];
  readonly opportunities: readonly CompiledOpen[];
  readonly pools: readonly CompiledPool[];
  /**
   * The kernel that simulates its trials. Event and plain give the same bits, where the event one
   * can; the thin one gives the same law; life lives through mechanisms.
   */
  readonly kernel: "event" | "plain" | "thin" | "life";
  /** What the mechanisms need; absent: the plan has none. */
  readonly life: LifeRun | undefined;
}

/** Compiles a run: what every block of it needs, made once. */
export function compileRun(request: RunRequest): CompiledRun {
  const { plan, scenarios, seed, waterfall } = request;
  const model = makeModel(plan, scenarios);
  const columns = layOutColumns(model, waterfall);
  const { stages, opening } = model;
  const entities = sourceEntities(model);
  const account = (target: Target): Account => ({
    target,
    amountRules: amountRulesOf(model, target),
    course: makeCourse(model, target),
    columns: breakdownColumns(columns, target),
  });
  const run: Omit<CompiledRun, "life"> = {
    model,
    columns,
    seedKey: seedKey(seed),
    factorEntity: entityOfText("factor", "common"),
    sizes: cachedQuantileTable(model.dealSize),
    stages: stages.map(({ advanceDays, lostDays }) => ({
      advance: cachedQuantileTable(advanceDays),
      lost: cachedQuantileTable(lostDays),
    })),
    ages: opening.pools.length > 0 ? stages.map(makeAgeTable) : [],
    sources: model.sources.map(({ target, weeks, dispersion }, index) => ({
      ...account(target),
      weeks: weeks.map((week) => compileWeek(week, entities[index])),
      dispersion: dispersion === undefined ? undefined : dispersionTable(dispersion),
      outlooks: [0, ...model.cuts].map((day) => newOutlook(model, target, day)),
    })),
    opportunities: opening.opportunities.map(({ id, target, stage, age, amount }) => {
      const outlook = openOutlook(model, target, stage, age);
      const found = makeFound(outlook, stages[stage]);
      return { ...account(target), entity: entityOfText("open", id), outlook, found, amount };
    }),
    pools: opening.pools.map(({ source, target, stage, count }) => ({
      ...account(target),
      entity: entityOfCell(entities[source], -1 - stage),
      stage,
      count,
      lifts: makeLifts(model, target, 0, "open"),
    })),
    kernel: kernelOf(model, request),
  };
  return { ...run, life: run.kernel === "life" ? compileLife(run) : undefined };
}

function kernelOf(
  model: Model,
  { kernel: asked, waterfall = false }: RunRequest,
): CompiledRun["kernel"] {
  if (whyLife(model.plan) !== undefined) return "life";
  // Only the plain kernel can write down what happens; its bits are those of the event kernel.
  const isPlain =
    waterfall || !hasCourses(model, model.cuts) || !isConstant(model.plan.commonFactor);
  return isPlain ? "plain" : (asked ?? "event");
}

function isConstant(factor: CommonFactor): boolean {
  return factor.path === "constant" || !hasShock(factor);
}

/** A source's luck goes by its name and segment, so that the order of sources does not matter. */
function sourceEntities({ plan }: Model): Entity[] {
  const seen = new Map<string, number>();
  return plan.creation.map(({ source, segment }) => {
    const name = JSON.stringify([source, segment ?? null]);
    const twin = seen.get(name) ?? 0;
    seen.set(name, twin + 1);
    return entityOfText("source", JSON.stringify([name, twin]));
  });
}

function compileWeek(week: CreationWeek, source: Entity): CompiledWeek {
  return {
    ...week,
    entity: entityOfCell(source, 2 * week.week),
    extraEntity: entityOfCell(source, 2 * week.week + 1),
    isChangedInside: week.perDay.some((mean, day) => mean !== week.perDayAtStart[day]),
    total: week.perDayAtStart.reduce((sum, mean) => sum + mean, 0),
  };
}

function dispersionTable(shape: number): QuantileTable {
  const law = { family: "gamma", shape, scale: 1 / shape } as const;
  return cachedQuantileTable(law);
}
