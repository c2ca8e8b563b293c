import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import { flattenTables } from "../dist/flat-tables.ts";
import { makeLaw } from "../dist/make-law.ts";
import { mean, variance } from "../dist/moments.ts";
import { ln, log1p } from "../numeric/ln.ts";
import { dayNumber } from "../plan/calendar.ts";
import { elasticityOf } from "../plan/effort-elasticity.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Model } from "../process/model.ts";
import { makeRegimes } from "../process/regime.ts";
import { hasShock } from "../process/shock.ts";
import { warmUpDays } from "../process/warm-up.ts";
import { quarterStart } from "../process/work-pace.ts";
import { type Entity, entityOfCell, entityOfText } from "../random/entity.ts";
import { markHoursWeeks } from "./compile-hours-weeks.ts";
import { type AccountBook, compileKinds, openAccountBook } from "./compile-life-accounts.ts";
import { compileLifeOpening } from "./compile-life-opening.ts";
import { compilePools } from "./compile-life-pools.ts";
import { compileRegime } from "./compile-life-regime.ts";
import { compileStaff } from "./compile-life-staff.ts";
import type { CompiledRun } from "./compiled-run.ts";
import type { CompiledWeek } from "./compiled-week.ts";
import { compileCourses } from "./life-course.ts";
import type { LifeRun, LifeSource } from "./life-run.ts";
import { makeStretches } from "./life-stretches.ts";
import type { RunRequest } from "./run-request.ts";

/** Compiles what the mechanisms of a plan need, once a run. */
export function compileLife(run: Omit<CompiledRun, "life">, request: RunRequest): LifeRun {
  const { model, columns } = run;
  const { plan, stages, opening } = model;
  const regimes = makeRegimes(model);
  const now = regimes[1].plan;
  const warmUp = plan.opening === "steady-state" ? warmUpDays(plan, stages) : 0;
  const kinds = compileKinds(model, plan.qualification);
  const book = openAccountBook(model, columns);
  const compiled = regimes.map(compileRegime);
  const sources = compileSources(run, book, warmUp);
  const openingAccounts = kinds.map(({ source }, kind) =>
    stages.map(({ name }) => {
      const { source: from, segment } = plan.creation[source] ?? {};
      return book.of(kind, { source: from, segment, openingStage: name });
    }),
  );
  const opportunities = compileLifeOpening(model, opening.opportunities, kinds, book, compiled[0]);
  const moves = model.changes.some(({ lever }) => lever === "winRate" || lever === "cycleTime");
  const isShared = (request.sharedPasts ?? 0) >= request.trials && warmUp > 0;
  const keepsPositions = moves || isShared || (now.reps?.reassignment.winOdds ?? 1) !== 1;
  const closeDays = plan.pushes && cachedQuantileTable(makeLaw(plan.pushes.firstDays));
  const stretches = markHoursWeeks(makeStretches(model, regimes, warmUp), compiled, {
    keepsPositions,
    closeDays,
    sources,
  });
  return {
    warmUpDays: warmUp,
    pastStretches: stretches.filter(({ from }) => from < 0),
    stretches: stretches.filter(({ from }) => from >= 0),
    pastKey: isShared ? pastKeyOf(request, now.reps) : undefined,
    regimes: compiled,
    kinds,
    accounts: book.accounts,
    kindOf: Int32Array.from(book.accounts, ({ kind }) => kind),
    courses: regimes.map((regime) => compileCourses(book.accounts, kinds, regime)),
    stays: flattenTables(
      kinds.flatMap(({ tables }) => tables.flatMap(({ advance, lost }) => [advance, lost])),
    ),
    sizes: flattenTables(kinds.map(({ sizes }) => sizes)),
    openingAccounts,
    sources,
    pools: warmUp > 0 ? compilePools(model, kinds, sources) : [],
    opportunities,
    staff: compileStaff(model, now.reps),
    keepsPositions,
    isMoving: plan.commonFactor.path === "ar1" && hasShock(plan.commonFactor),
    closeDays,
    pushDays: cumulate(plan.pushes?.by ?? []),
    quarterEnds: Float64Array.from(plan.pushes ? quarterEnds(model, warmUp) : []),
    recordedWin: Float64Array.from(stages, (_, from) =>
      stages.slice(from).reduce((product, { advance }) => product * advance, 1),
    ),
    sizeScale: sizeScaleOf(model),
  };
}

/**
 * All that the past depends on: the plan as it stands, the luck, and what reps are like, which is
 * drawn as of asOf.
 */
function pastKeyOf({ plan, seed }: RunRequest, reps: Plan["reps"]): string {
  return JSON.stringify([{ ...plan, uncertainty: undefined }, seed, reps]);
}

function compileSources(
  { model, sources }: Omit<CompiledRun, "life">,
  book: AccountBook,
  warmUp: number,
): LifeSource[] {
  return sources.map(({ target, weeks, dispersion }, index) => {
    const plain = model.plan.creation[index];
    const entity = entityOfText("past source", JSON.stringify([index, plain.source]));
    return {
      past: pastWeeks(plain.perDay, entity, warmUp),
      weeks,
      dispersion,
      elasticity: model.plan.capacity ? elasticityOf(plain) : 0,
      realAccount: book.of(2 * index, target),
      fakeAccount: book.of(2 * index + 1, target),
    };
  });
}

/** The weeks before asOf, in which creation was as it is at asOf, without trend or season. */
function pastWeeks(perDay: number, source: Entity, warmUp: number): CompiledWeek[] {
  const days = Array.from({ length: 7 }, () => perDay);
  return Array.from({ length: warmUp / 7 }, (_, index) => {
    const week = index - warmUp / 7;
    return {
      week,
      perDay: days,
      perDayAtStart: days,
      entity: entityOfCell(source, 2 * week),
      extraEntity: entityOfCell(source, 2 * week + 1),
      isChangedInside: false,
      total: 7 * perDay,
    };
  });
}

function cumulate(by: readonly { readonly days: number; readonly weight: number }[]) {
  const total = by.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  return by.map(({ days, weight }) => {
    before += weight;
    return { days, upTo: before / total };
  });
}

/** Ends of the quarters that a first close date may be moved to. */
function quarterEnds({ plan, horizonDays }: Model, warmUp: number): number[] {
  const origin = dayNumber(plan.asOf);
  const calendar = { quarterStartMonth: plan.calendar?.quarterStartMonth ?? 1 };
  const last = origin + horizonDays + 3660;
  const ends: number[] = [];
  let day = origin - warmUp;
  while (day < last) {
    // A quarter is at most 92 days long, and at least 90.
    day = quarterStart(quarterStart(day, calendar) + 95, calendar);
    ends.push(day - origin);
  }
  return ends;
}

function sizeScaleOf({ dealSize }: Pick<Model, "dealSize">): LifeRun["sizeScale"] {
  if (dealSize.family === "lognormal") return { mu: dealSize.mu, sigma: dealSize.sigma };
  const first = mean(dealSize);
  const spread = log1p(variance(dealSize) / (first * first));
  return { mu: ln(first) - spread / 2, sigma: Math.sqrt(spread) };
}
