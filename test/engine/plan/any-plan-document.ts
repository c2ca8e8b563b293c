import fc from "fast-check";
import { isoDate } from "../../../engine/plan/calendar.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const optional = { requiredKeys: [] as [] };

const distribution = fc.oneof(
  fc.record({
    median: fc.double({ min: 1, max: 1000, noNaN: true }),
    sigma: fc.double({ min: 0.1, max: 1.5, noNaN: true }),
  }),
  fc.record({
    family: fc.constantFrom("lognormal" as const, "weibull" as const, "gamma" as const),
    mean: fc.double({ min: 1, max: 1000, noNaN: true }),
    cv: fc.double({ min: 0.2, max: 2, noNaN: true }),
  }),
  fc.record({ values: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 9 }) }),
  fc.record({ fixed: fc.integer({ min: 1, max: 1000 }) }),
);

const process: fc.Arbitrary<PlanDocument["process"]> = fc.oneof(
  fc.record(
    {
      kind: fc.constant("whole-cycle" as const),
      won: fc.record({ probability, days: distribution }),
      lost: fc.record({ days: distribution }, optional),
    },
    { requiredKeys: ["kind", "won"] },
  ),
  fc
    .array(fc.record({ probability, days: distribution }), { minLength: 1, maxLength: 5 })
    .map((advances) => ({
      kind: "stages" as const,
      stages: advances.map((advance, index) => ({ name: `Stage ${index}`, advance })),
    })),
);

const opportunity = fc.record(
  {
    created: fc.integer({ min: 10_000, max: 25_000 }).map(isoDate),
    amount: fc.double({ min: 0, max: 1e9, noNaN: true }),
    status: fc.constantFrom("open" as const, "won" as const, "lost" as const),
    source: fc.string({ minLength: 1, unit: "grapheme" }),
  },
  optional,
);

const opening: fc.Arbitrary<NonNullable<PlanDocument["opening"]>> = fc.oneof(
  fc.constantFrom("empty" as const, "steady-state" as const),
  fc.array(opportunity, { maxLength: 20 }).map((opportunities) => ({
    opportunities: opportunities.map((fields, index) => ({ ...fields, id: `006${index}` })),
  })),
);

const periods = fc
  .tuple(
    fc.integer({ min: 15_000, max: 30_000 }),
    fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([first, lengths]) => {
    const starts = lengths.map((_, i) => first + lengths.slice(0, i).reduce((a, b) => a + b, 0));
    return starts.map((start, index) => ({
      start: isoDate(start),
      end: isoDate(start + lengths[index]),
      quota: 1000 * index,
    }));
  });

const creation = fc.array(
  fc.record(
    {
      source: fc.string({ minLength: 1, maxLength: 500 }),
      perDay: fc.double({ min: 0, max: 100, noNaN: true }),
      dispersion: fc.double({ min: 0.01, max: 100, noNaN: true }),
      trendPerYear: fc.double({ min: -1, max: 1, noNaN: true }),
      seasonality: fc.constant([2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    },
    { requiredKeys: ["source", "perDay"] },
  ),
  { maxLength: 4 },
);

/** Documents that readPlan accepts: of every kind, what may be left out left out at times. */
export const anyPlanDocument = fc.record(
  {
    name: fc.string({ minLength: 1, maxLength: 500, unit: "grapheme" }),
    currency: fc.constantFrom("USD", "JPY", "KWD"),
    periods,
    opening,
    creation,
    process,
    dealSize: distribution,
    commonFactor: fc.record(
      { winRate: fc.double({ min: 0, max: 3, noNaN: true }), path: fc.constant("ar1" as const) },
      optional,
    ),
  },
  { requiredKeys: ["periods", "creation", "process", "dealSize"] },
);
