import { describe, expect, it } from "vitest";
import { MECHANISM_BLOCKS } from "../../../engine/plan/mechanism-blocks.ts";
import { planSchema } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { exampleInStages, exampleWith, stageWith } from "./example-document.ts";
import { refusalOf } from "./refusal-of.ts";

/** Every block as it stands when nothing is said but what has no default. */
const LEAST = {
  secondMeeting: { probability: 0.5 },
  sizeEffects: {},
  qualification: {},
  stalls: {},
  pushes: {},
  disqualification: { afterDays: 60 },
  capacity: { reps: 4 },
  reps: { count: 4 },
  calendar: {},
  market: { contacts: 500 },
} as const;

describe("the plan's blocks", () => {
  it("are all in the plan's schema", () => {
    expect(Object.keys(LEAST).sort()).toEqual(Object.keys(MECHANISM_BLOCKS).sort());
    for (const block of Object.keys(MECHANISM_BLOCKS)) {
      expect(Object.keys(planSchema.shape)).toContain(block);
    }
  });

  it.each(Object.entries(LEAST))(
    "fill %s in, and what they filled reads as itself",
    (name, least) => {
      const schema = MECHANISM_BLOCKS[name as keyof typeof MECHANISM_BLOCKS];
      const filled = schema.parse(least);
      expect(schema.parse(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
    },
  );

  it("take the numbers of the method as their placeholders", () => {
    const { pain, interest, fit } = MECHANISM_BLOCKS.qualification.parse({}).criteria;
    expect([pain, interest, fit].map(({ sensitivity }) => sensitivity)).toEqual([0.95, 0.9, 0.97]);
    expect([pain, interest, fit].map(({ specificity }) => specificity)).toEqual([0.6, 0.7, 0.8]);
    const { ramp, tenureDays, reassignment } = MECHANISM_BLOCKS.reps.parse({ count: 1 });
    expect([ramp.start, ramp.days, tenureDays]).toEqual([0.2, 180, 1080]);
    expect([reassignment.winOdds, reassignment.pauseDays]).toEqual([0.7, 14]);
  });

  it("say of each number that was left to us that it is assumed", () => {
    const told = readPlan(exampleWith({ secondMeeting: LEAST.secondMeeting })).warnings;
    expect(told.filter(({ path }) => path.startsWith("secondMeeting"))).toEqual([
      {
        code: "assumed",
        path: "secondMeeting.days",
        message: 'assumed: {"median":14,"sigma":0.6}',
      },
      { code: "assumed", path: "secondMeeting.never", message: "assumed: 0" },
    ]);
  });

  it.each([
    [{ capacity: {} }, "capacity.reps"],
    [{ capacity: { reps: 0 } }, "capacity.reps"],
    [{ capacity: { reps: 3 }, reps: { count: 4 } }, "capacity.reps"],
    [{ capacity: { reps: 3, hoursPerOpportunity: [1, 2] } }, "capacity.hoursPerOpportunity"],
    [{ capacity: { reps: 3, attention: "fair" } }, "capacity.attention"],
    [{ reps: {} }, "reps.count"],
    [{ reps: { count: 1, seats: [{ name: "A" }, { name: "B" }] } }, "reps.count"],
    [{ reps: { seats: [{ name: "A" }, { name: "A" }] } }, "reps.seats[1].name"],
    [{ disqualification: {} }, "disqualification"],
    [{ disqualification: { silentDays: 30 } }, "disqualification.silentDays"],
    [{ disqualification: { afterPushes: 3 } }, "disqualification.afterPushes"],
    [{ qualification: { strictness: 4 } }, "qualification.strictness"],
    [{ qualification: { prevalence: 35 } }, "qualification.prevalence"],
    [
      { calendar: { weekOfQuarter: Array.from({ length: 13 }, () => 2) } },
      "calendar.weekOfQuarter",
    ],
    [{ calendar: { weekdays: [0, 0, 0, 0, 0, 0, 0] } }, "calendar.weekdays"],
    [{ market: {} }, "market.contacts"],
    [{ pushes: { by: [{ days: 30, weight: 0 }] } }, "pushes.by"],
    [{ secondMeeting: { probability: 0.7, never: 0.4 } }, "secondMeeting"],
  ])("refuse %j at %s", (blocks, path) => {
    const { issues } = readPlan({ ...exampleWith({ opening: "empty" }), ...blocks });
    expect(issues.map((issue) => issue.path)).toContain(path);
  });

  it("refuse a steady state in which ghosts pile up, and name the way out", () => {
    const ghosts = exampleWith({ secondMeeting: { probability: 0.5, never: 0.2 } });
    expect(refusalOf(ghosts)).toContain("add a disqualification block that closes them");
  });
});

describe("secondMeeting", () => {
  it("is a stage before those of the process, of a name that none of them may have", () => {
    const twin = exampleInStages(stageWith({ name: "First meeting" }));
    const { issues } = readPlan({ ...twin, secondMeeting: LEAST.secondMeeting });
    expect(issues.map(({ path }) => path)).toEqual(["process.stages[0].name"]);
  });
});
