import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";

/** A busy team from nothing: what a test says of it is the difference that one number makes. */
const busy: Partial<PlanDocument> = {
  periods: makePeriods(182),
  creation: [{ source: "all", perDay: 1 }],
  capacity: { reps: 4, hoursPerOpportunity: 1 },
};

function run(more: Partial<PlanDocument>, ...changes: readonly Change[]) {
  const plan = makePlan({ ...busy, ...more });
  const scenarios = changes.length > 0 ? [makeScenarioFor(plan, ...changes)] : [];
  return forecast(plan, { trials: 200, scenarios });
}

describe("a finite market", () => {
  it("slows creation as its contacts are taken, and less so if it grows", () => {
    const small: Partial<PlanDocument> = { market: { contacts: 150 } };
    const [endless, drained] = [run({}), run(small)];
    expect(drained.pipeline.created).toBeLessThan(0.75 * endless.pipeline.created);
    const grown = run(small, { lever: "market.contacts", multiply: 10 });
    expect(grown.pipeline.created).toBeGreaterThan(drained.pipeline.created);
    expect(grown.pipeline.created).toBeLessThan(endless.pipeline.created);
    const { contactsLeft, burned } = drained.mechanisms?.market ?? {};
    expect(contactsLeft?.mean).toBeLessThan(75);
    expect(burned?.mean).toBeGreaterThan(10);
  });
});

describe("reps", () => {
  it("who start later add to creation and capture from then on", () => {
    const named = ["A", "B", "C", "D"].map((name) => ({ name }));
    const hire = { name: "E", started: "2026-02-01" };
    const { reps: _, ...hours } = busy.capacity ?? {};
    const team = (seats: PlanDocument["reps"]) => run({ capacity: hours, reps: seats });
    const steady = { tenureDays: 1e9, skill: { winRate: 0 } };
    const [four, five] = [named, [...named, hire]].map((seats) => team({ seats, ...steady }));
    expect(five.pipeline.created).toBeGreaterThan(four.pipeline.created);
    const hoursOf = (told: typeof four) => told.mechanisms?.attention?.captureHours.mean ?? 0;
    expect(hoursOf(five)).toBeGreaterThan(hoursOf(four));
    // It ramps: five months at less than full hours.
    expect(hoursOf(five)).toBeLessThan((1 + 150 / 182 / 4) * hoursOf(four));
  });
});

describe("creation hours", () => {
  it("create by their elasticity, and leave less for capture", () => {
    const half = run({}, { lever: "capacity.creationShare", multiply: 0.5 });
    const base = run({});
    expect(half.pipeline.created / base.pipeline.created).toBeCloseTo(0.5 ** 0.8, 1);
    const [more, less] = [half, base].map((told) => told.mechanisms?.attention?.focus ?? 0);
    expect(more).toBeGreaterThan(less);
  });

  it("do nothing for what comes by itself", () => {
    const inbound: Partial<PlanDocument> = {
      creation: [{ source: "inbound", kind: "inbound", perDay: 1 }],
    };
    const half = run(inbound, { lever: "capacity.creationShare", multiply: 0.5 });
    expect(half.pipeline.created).toBe(run(inbound).pipeline.created);
  });
});

describe("disqualification", () => {
  const ghosts: Partial<PlanDocument> = {
    qualification: { prevalence: 0.6, strictness: 0, fakes: { never: 1 } },
  };

  it("by evidence kills nothing that lives; by a timer it does", () => {
    const evident = run({ ...ghosts, disqualification: { evidencePerWeek: 0.2 } });
    const timed = run({ ...ghosts, disqualification: { afterDays: 30, compliance: 1 } });
    expect(evident.mechanisms?.disqualification?.goodDealsKilled.mean).toBe(0);
    expect(timed.mechanisms?.disqualification?.goodDealsKilled.mean).toBeGreaterThan(1);
  });

  it("frees hours for what can be won", () => {
    const left = run(ghosts);
    const cleaned = run({ ...ghosts, disqualification: { evidencePerWeek: 0.5 } });
    expect(cleaned.mechanisms?.attention?.focus).toBeGreaterThan(
      left.mechanisms?.attention?.focus ?? 1,
    );
    expect(cleaned.total.bookings.mean).toBeGreaterThan(left.total.bookings.mean);
    expect(cleaned.mechanisms?.truth.integrityAtEnd).toBeGreaterThan(
      left.mechanisms?.truth.integrityAtEnd ?? 1,
    );
  });

  it("spares what is announced to be paused", () => {
    const paused = (respectPaused: boolean) =>
      run({
        stalls: { perDay: 0.02, dies: 0, announced: 1, days: { mean: 90, cv: 0.5 } },
        disqualification: { afterDays: 60, compliance: 1, respectPaused },
      }).mechanisms?.disqualification?.goodDealsKilled.mean ?? 0;
    expect(paused(true)).toBeLessThan(0.7 * paused(false));
  });
});

describe("managers' help", () => {
  it("gains less and less with each opportunity more that it reaches", () => {
    const wins = (opportunities: number) =>
      run({
        capacity: { reps: 4, hoursPerOpportunity: 1, managerHelp: { opportunities, winOdds: 2 } },
      }).total.wins.mean;
    const [none, some, more] = [0, 20, 40].map(wins);
    expect(some - none).toBeGreaterThan(0);
    expect(more - some).toBeLessThan(some - none);
  });
});

describe("hours that are shared by rank", () => {
  it("serve the largest first: what is booked is larger than what is created", () => {
    const sizeOf = (attention: "equal" | "largest-first") =>
      run({ capacity: { reps: 2, hoursPerOpportunity: 3, winExponent: 0, attention } }).mechanisms
        ?.capture.wonSize ?? 0;
    expect(sizeOf("largest-first")).toBeGreaterThan(1.3 * sizeOf("equal"));
  });
});
