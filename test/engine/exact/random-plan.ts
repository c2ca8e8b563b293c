import fc from "fast-check";
import type { PlanDocument, ScenarioDocument } from "../../../engine/index.ts";

/** A plan and a what-if, drawn at random from what the exact solver solves. */
export interface Question {
  readonly plan: PlanDocument;
  readonly scenario: ScenarioDocument;
}

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => Math.round(x * 1000) / 1000);

const days = fc.oneof(
  fc.record({ median: number(5, 90), sigma: number(0.2, 1) }),
  fc.record({
    family: fc.constant("weibull" as const),
    mean: number(10, 90),
    cv: number(0.4, 1.4),
  }),
  fc.record({ family: fc.constant("gamma" as const), mean: number(10, 90), cv: number(0.4, 1.4) }),
  fc.record({
    family: fc.constant("loglogistic" as const),
    shape: number(1.6, 4),
    scale: number(10, 60),
  }),
  fc.record({ values: fc.array(number(3, 120), { minLength: 3, maxLength: 9 }) }),
);

const dealSize = fc.oneof(
  fc.record({ mean: number(10_000, 60_000), cv: number(0.3, 1.5) }),
  fc.record({
    family: fc.constant("gamma" as const),
    mean: number(10_000, 60_000),
    cv: number(0.4, 1.2),
  }),
  fc.record({ fixed: fc.constantFrom(10_000, 25_000) }),
  fc.record({ values: fc.constant([10_000, 20_000, 50_000, 120_000]) }),
);

const stage = (name: string) =>
  fc.record({
    name: fc.constant(name),
    advance: fc.record({ probability: number(0.2, 0.8), days }),
    lost: fc.oneof(fc.constant({}), fc.record({ days })),
  });

const wholeCycle = fc.record({
  kind: fc.constant("whole-cycle" as const),
  won: fc.record({ probability: number(0.05, 0.7), days }),
  lost: fc.oneof(fc.constant({}), fc.record({ days })),
});

const stages = fc
  .oneof(
    fc.tuple(stage("meet"), stage("propose")),
    fc.tuple(stage("meet"), stage("propose"), stage("close")),
  )
  .map((list) => ({ kind: "stages" as const, stages: [...list] }));

const source = (name: string, segment: string) =>
  fc.record({
    source: fc.constant(name),
    segment: fc.constant(segment),
    perDay: number(0.02, 0.25),
    dispersion: fc.option(number(0.5, 8), { nil: undefined }),
    trendPerYear: fc.option(number(-0.6, 0.6), { nil: undefined }),
    seasonality: fc.option(fc.constant([0.5, 0.8, 1, 1.2, 1.5, 1, 0.7, 0.6, 1.1, 1.3, 1.3, 1]), {
      nil: undefined,
    }),
  });

const commonFactor = fc.oneof(
  fc.constant({ creation: 0, winRate: 0, speed: 0, dealSize: 0 }),
  fc.record({
    creation: number(0, 0.4),
    winRate: number(0, 0.6),
    speed: number(0, 0.3),
    dealSize: fc.oneof(fc.constant(0), number(0.02, 0.3)),
  }),
);

const listed = fc.record({
  age: fc.integer({ min: 0, max: 120 }),
  amount: fc.option(fc.constantFrom(5_000, 20_000, 35_000, 50_000, 200_000), { nil: undefined }),
  stage: fc.constantFrom("meet", "propose"),
  source: fc.constantFrom("inbound", "outbound"),
  owner: fc.constantFrom("ann", "bob"),
});

const opening = fc.oneof(
  fc.constant("empty" as const),
  fc.constant("steady-state" as const),
  fc.array(listed, { minLength: 1, maxLength: 20 }),
);

const lever = (from: fc.Arbitrary<string | undefined>) => {
  const where = fc.oneof(fc.constant({}), fc.constant({ source: "inbound" }));
  const change = (name: string, moves: fc.Arbitrary<object>) =>
    fc.tuple(moves, where, from).map(([move, target, day]) => ({
      lever: name,
      ...move,
      where: target,
      ...(day === undefined ? {} : { from: day }),
    }));
  return fc.oneof(
    change("creation", fc.oneof(one("multiply", 0, 2), one("add", -0.1, 0.3), one("set", 0, 0.6))),
    change("winRate", fc.oneof(one("multiply", 0, 3), one("add", -0.2, 0.3), one("set", 0, 0.9))),
    change(
      "dealSize",
      fc.oneof(one("multiply", 0.3, 2), one("add", -20_000, 20_000), one("set", 5_000, 80_000)),
    ),
    change("cycleTime", fc.oneof(one("multiply", 0.3, 2), one("add", -15, 20), one("set", 5, 80))),
  );
};

function one(kind: string, min: number, max: number) {
  return number(min, max).map((value) => ({ [kind]: value }));
}

const laterDate = fc.constantFrom(undefined, "2026-02-11", "2026-04-20");

const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(fc.boolean(), dealSize, commonFactor, opening)
  .chain(([isStaged, size, factor, open]) => {
    const later = isStaged ? fc.constant(undefined) : laterDate;
    return fc
      .record({
        process: isStaged ? stages : wholeCycle,
        creation: fc.tuple(source("inbound", "small"), source("outbound", "large")),
        changes: fc.array(lever(later), { maxLength: 3 }),
        quota: number(20_000, 900_000),
      })
      .map(({ process, creation, changes, quota }) => ({
        plan: {
          currency: "USD",
          asOf: "2026-01-20",
          periods: [
            { start: "2026-01-01", end: "2026-04-01", quota, booked: 40_000 },
            { start: "2026-04-01", end: "2026-07-01", quota },
          ],
          opening:
            typeof open === "string" ? open : { opportunities: open.map(asOpportunity(isStaged)) },
          creation: [...creation],
          process,
          dealSize: size,
          commonFactor: factor,
        } as PlanDocument,
        scenario: { changes } as ScenarioDocument,
      }));
  });

type Listed = typeof listed extends fc.Arbitrary<infer T> ? T : never;

function asOpportunity(isStaged: boolean) {
  return ({ age, stage, ...rest }: Listed, index: number) => ({
    id: `o${index}`,
    created: dayBefore(age),
    ...(isStaged ? { stage } : {}),
    ...rest,
  });
}

/** So many days before asOf. */
function dayBefore(age: number): string {
  return new Date(Date.UTC(2026, 0, 20 - age)).toISOString().slice(0, 10);
}

/** Plans of one stage, whose what-ifs may begin later, and of several, whose may not. */
export const question = fc.noBias(anyQuestion);
