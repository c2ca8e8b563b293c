import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import type { QuantileTable } from "../dist/quantile-table.ts";
import { whyLife } from "../plan/needs-life.ts";
import type { CommonFactor } from "../plan/plan-schema.ts";
import { hasCourses, makeCourse } from "../process/course.ts";
import type { CreationWeek } from "../process/creation-weeks.ts";
import { makeLifts } from "../process/lift-outlook.ts";
import { amountRulesOf, type Model, makeModel } from "../process/model.ts";
import { newOutlook, openOutlook } from "../process/outlook.ts";
import { hasShock } from "../process/shock.ts";
import type { Target } from "../process/target.ts";
import { type Entity, entityOfCell, entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { makeAgeTable } from "./age-table.ts";
import { breakdownColumns, layOutColumns } from "./columns.ts";
import { compileLife } from "./compile-life.ts";
import type { Account, CompiledRun } from "./compiled-run.ts";
import type { CompiledWeek } from "./compiled-week.ts";
import { makeFound } from "./found.ts";
import type { RunRequest } from "./run-request.ts";

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
  return { ...run, life: run.kernel === "life" ? compileLife(run, request) : undefined };
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
  const { perDay, perDayAtStart } = week;
  // Written out, in the order of those before asOf: kernels read both.
  return {
    week: week.week,
    perDay,
    perDayAtStart,
    entity: entityOfCell(source, 2 * week.week),
    extraEntity: entityOfCell(source, 2 * week.week + 1),
    isChangedInside: perDay.some((mean, day) => mean !== perDayAtStart[day]),
    total: perDayAtStart.reduce((sum, mean) => sum + mean, 0),
  };
}

function dispersionTable(shape: number): QuantileTable {
  const law = { family: "gamma", shape, scale: 1 / shape } as const;
  return cachedQuantileTable(law);
}
