import fc from "fast-check";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";

/** The ends of what a share may be, and what is near them. */
const share = fc.constantFrom(0, 1e-9, 0.3, 0.7, 1 - 1e-9, 1);
const factor = fc.constantFrom(0, 1e-6, 0.7, 1, 3, 1000);
const days = fc.constantFrom(0, 1e-6, 7, 45, 400, 36_500);
const length = fc.constantFrom(
  { median: 1e-6, sigma: 1 },
  { median: 20, sigma: 0.6 },
  { median: 1e6, sigma: 3 },
  { fixed: 14 },
);

const qualification = fc.record({
  prevalence: share,
  strictness: fc.constantFrom(0, 1e-9, 1.5, 3),
  premature: share,
  marketing: fc.option(fc.record({ strictness: fc.constantFrom(0, 1, 3) }), { nil: undefined }),
  fakes: fc.record({ advance: share, never: share }),
  unfit: fc.option(fc.record({ share, sold: share }), { nil: undefined }),
});

const stalls = fc.record({
  perDay: fc.constantFrom(0, 1e-9, 0.02, 1, 100),
  perIdleWeek: fc.constantFrom(0, 0.2, 10),
  days: length,
  dies: share,
  announced: share,
  touchesPerDay: fc.constantFrom(0, 1e-9, 0.2, 100),
});

const capacity = fc.record({
  reps: fc.constantFrom(1, 2, 30),
  hoursPerWeek: fc.constantFrom(0, 1e-6, 30, 168),
  creationShare: share,
  hoursPerOpportunity: fc.constantFrom(0, 1e-6, 2, 168),
  attention: fc.constantFrom(
    "equal" as const,
    "smooth" as const,
    "largest-first" as const,
    "latest-first" as const,
  ),
  speedExponent: fc.constantFrom(0, 0.5, 1, 5),
  winExponent: fc.constantFrom(0, 0.5, 5),
  managerHelp: fc.option(
    fc.record({ opportunities: fc.constantFrom(0, 2, 10_000), winOdds: factor }),
    { nil: undefined },
  ),
  update: fc.constantFrom("weekly" as const, "weekly" as const, "event" as const),
});

const reps = fc.record({
  ramp: fc.record({ start: share, days: fc.constantFrom(0, 180, 3660) }),
  tenureDays: fc.constantFrom(1, 90, 1080, 1e9),
  vacancyDays: length,
  skill: fc.record({ winRate: fc.constantFrom(0, 0.3, 3), creation: fc.constantFrom(0, 0.3, 3) }),
  reassignment: fc.record({ winOdds: factor, pauseDays: fc.constantFrom(0, 14, 3660) }),
});

const disqualification = fc.record({
  afterDays: fc.option(days, { nil: undefined }),
  silentDays: fc.option(days, { nil: undefined }),
  afterPushes: fc.option(fc.constantFrom(1, 3, 100), { nil: undefined }),
  evidencePerWeek: fc.constantFrom(1e-9, 0.1, 1),
  compliance: share,
  respectPaused: fc.boolean(),
});

const market = fc.record({
  contacts: fc.constantFrom(1, 20, 1e9),
  burnedDays: days,
  lostDays: days,
  wonDays: days,
});

const WINTER = { start: "2026-01-05", end: "2026-03-01" };

const calendar = fc.record({
  weekdays: fc
    .constantFrom("1111100", "0000001", "1111111")
    .map((week) => [...week].map((pace) => Number(pace))),
  closed: fc.boolean().map((isClosed) => (isClosed ? [WINTER] : [])),
});

/** Blocks at the ends of their ranges, each there or not. */
export const anyBlocks: fc.Arbitrary<Partial<PlanDocument>> = fc
  .record(
    {
      secondMeeting: fc.record({
        probability: share.map((p) => p * 0.7),
        days: length,
        never: share.map((p) => p * 0.3),
      }),
      sizeEffects: fc.record({
        winRate: fc.constantFrom(-3, 0, 0.3, 3),
        cycleTime: fc.constantFrom(-3, 0, 0.3, 3),
      }),
      qualification,
      stalls,
      pushes: fc.record({ quarterEndShare: share, firstDays: length }),
      disqualification,
      capacity,
      reps,
      calendar,
      market,
    },
    { requiredKeys: [] },
  )
  .map(({ reps: people, disqualification: rules, ...rest }) => ({
    ...rest,
    // A rule needs the block that tells what it reads.
    ...(rules && {
      disqualification: {
        ...rules,
        silentDays: rest.stalls && rules.silentDays,
        afterPushes: rest.pushes && rules.afterPushes,
      },
    }),
    ...(people && { reps: { ...people, count: rest.capacity?.reps ?? 3 } }),
  }));
