import fc from "fast-check";
import type { Distribution } from "../../../engine/dist/distribution.ts";
import type { Plan, PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { checkScenario } from "../../../engine/scenario/check-scenario.ts";
import type { Change, Scenario } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, makePeriods, makeScenario } from "../../support/make-plan.ts";

/** Evenly spread: fc.double is even over bits, and so gives almost nothing but tiny numbers. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 10_000 }).map((i) => min + ((max - min) * i) / 10_000);
const sources = ["inbound", "outbound", "partners"] as const;
const owners = ["Ann", "Bob"] as const;
const stageNames = ["first", "second", "third"] as const;

const days: fc.Arbitrary<Distribution> = fc.oneof(
  { arbitrary: fc.record({ median: number(5, 120), sigma: number(0.1, 1.2) }), weight: 4 },
  fc.record({
    family: fc.constant("weibull" as const),
    median: number(5, 120),
    sigma: number(0.2, 1),
  }),
  fc.record({ values: fc.array(number(1, 150), { minLength: 1, maxLength: 6 }) }),
  fc.record({ fixed: fc.integer({ min: 1, max: 90 }) }),
);

const dealSize: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ mean: number(100, 100_000), cv: number(0, 2) }),
  fc.record({ values: fc.array(number(1, 90_000), { minLength: 1, maxLength: 6 }) }),
);

const wholeCycle = fc.record({
  kind: fc.constant("whole-cycle" as const),
  won: fc.record({ probability: number(0, 0.8), days }),
  lost: fc.record({ days }),
  never: fc.constantFrom(0, 0, 0.15),
});

const stages = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    kind: fc.constant("stages" as const),
    stages: fc.tuple(
      ...stageNames.slice(0, count).map((name) =>
        fc.record({
          name: fc.constant(name),
          advance: fc.record({ probability: number(0, 0.9), days }),
          lost: fc.record({ days }),
          never: fc.constantFrom(0, 0, 0.1),
        }),
      ),
    ),
  }),
);

interface Found {
  readonly age: number;
  readonly inStage: number;
  readonly stage: number;
  readonly amount: number | undefined;
  readonly source: string;
  readonly owner: string | undefined;
}

const list: fc.Arbitrary<{ found: readonly Found[] }> = fc
  .array(
    fc.record({
      age: fc.constantFrom(0, 0, 3, 40, 400, 9000),
      inStage: fc.integer({ min: 0, max: 30 }),
      stage: fc.integer({ min: 0, max: 2 }),
      amount: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }),
      source: fc.constantFrom(...sources),
      owner: fc.option(fc.constantFrom(...owners), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((found) => ({ found }));

const creation = fc.uniqueArray(fc.constantFrom(...sources), { maxLength: 3 }).chain((names) =>
  fc.tuple(
    ...names.map((source) =>
      fc.record({
        source: fc.constant(source),
        perDay: number(0, 0.6),
        dispersion: fc.option(number(0.5, 20), { nil: undefined }),
        trendPerYear: fc.option(number(-2, 2), { nil: undefined }),
      }),
    ),
  ),
);

const loading = fc.constantFrom(0, 0, 0.1, 0.4);

const commonFactor = fc.record({
  creation: loading,
  winRate: loading,
  speed: loading,
  dealSize: loading,
  path: fc.constantFrom("constant" as const, "constant" as const, "ar1" as const),
});

/** Plans of every kind, small enough to simulate many trials of. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    periods: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
    opening: fc.oneof(fc.constantFrom("empty" as const, "steady-state" as const), {
      arbitrary: list,
      weight: 2,
    }),
    creation,
    process: fc.oneof(wholeCycle, stages),
    dealSize,
    commonFactor,
    currency: fc.constantFrom("USD", "JPY", "KWD"),
  })
  .map(({ periods, opening, ...rest }) => readPlan(documentOf(rest, periods, opening)).value)
  .filter((plan) => plan !== undefined);

type Opening = { readonly found: readonly Found[] } | "empty" | "steady-state";
type Rest = Omit<PlanDocument, "periods" | "opening">;

function documentOf(rest: Rest, periods: readonly number[], opening: Opening): PlanDocument {
  const document = { ...rest, asOf: dateOnDay(0), periods: makePeriods(...periods) };
  if (typeof opening === "string") return { ...document, opening };
  const count = rest.process.kind === "stages" ? rest.process.stages.length : 0;
  const opportunities = opening.found.map(({ age, inStage, stage, amount, source, owner }, id) => ({
    id: `${id}`,
    created: dateOnDay(-age),
    source,
    ...(count > 0 && { stage: stageNames[stage % count], stageEntered: dateOnDay(-inStage) }),
    ...(amount !== undefined && { amount }),
    ...(owner && { owner }),
  }));
  return { ...document, opening: { opportunities } };
}

const value = fc.oneof(
  fc.record({ multiply: fc.constantFrom(0.5, 0.9, 1, 1.3, 3) }),
  fc.record({ add: fc.constantFrom(-0.1, 0, 0.2) }),
  fc.record({ set: fc.constantFrom(0.3, 1) }),
);

const change: fc.Arbitrary<Change> = fc
  .record({
    lever: fc.constantFrom("creation", "winRate", "dealSize", "cycleTime"),
    value,
    source: fc.option(fc.constantFrom(...sources), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 1 }),
  })
  .map(({ lever, value: moved, source, day }) => ({
    lever,
    ...moved,
    ...(source && { where: { source } }),
    ...(day && { from: dateOnDay(day) }),
  }));

/** A scenario that means something for a plan. */
export function anyScenarioFor(plan: Plan): fc.Arbitrary<Scenario> {
  return fc
    .array(change, { maxLength: 4 })
    .map((changes) => changes.filter((one) => checkScenario(plan, makeScenario(one)).length === 0))
    .map((changes) => makeScenario(...changes));
}

/** A plan and a scenario for it. */
export const anyCase = anyPlan.chain((plan) =>
  fc.record({ plan: fc.constant(plan), scenario: anyScenarioFor(plan) }),
);
