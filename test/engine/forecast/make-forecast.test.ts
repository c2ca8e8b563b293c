import { describe, expect, it } from "vitest";
import { forecastSchema } from "../../../engine/forecast/forecast-schema.ts";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { emptySummary } from "../../../engine/simulate/block-summary.ts";
import {
  dateOnDay,
  listOfAges,
  makePeriods,
  makePlan,
  makeScenario,
} from "../../support/make-plan.ts";
import { forecast, makeRequest, outcomesByTrial } from "../../support/run-plan.ts";
import { describeSample } from "../../support/statistics.ts";

const TRIALS = 1000;

const [first, second] = makePeriods(45, 46);

describe("a forecast", () => {
  const plan = makePlan({
    periods: [
      { ...first, quota: 150_000 },
      { ...second, quota: 200_000, booked: 30_000 },
    ],
    opening: listOfAges([0, 30, 60, 90, 200], (i) => ({
      amount: 10_000 * (i + 1),
      source: i % 2 ? "inbound" : "fairs",
      ...(i < 3 && { owner: "Ann" }),
    })),
    creation: [
      { source: "inbound", perDay: 0.3, segment: "north" },
      { source: "calls", perDay: 0.1 },
    ],
  });
  const found = forecast(plan, { trials: TRIALS });
  const draws = outcomesByTrial(plan, { trials: TRIALS }).map((outcome) =>
    outcome.map((minor) => minor / 100),
  );
  const outcomes = [found.total, ...found.periods];

  it("keeps its own schema", () => {
    expect(forecastSchema.parse(found)).toEqual(found);
    expect(found.planHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it.each([0, 1, 2])("tells mean, sd, hits and shortfall of its futures, outcome %d", (index) => {
    const { bookings, pHit, meanShortfall, quota, ...rest } = outcomes[index];
    const sample = describeSample(draws[index]);
    expect(bookings.mean).toBeCloseTo(sample.mean, 8);
    expect(bookings.sd).toBeCloseTo(Math.sqrt(sample.variance), 6);
    expect(bookings.standardError).toBeCloseTo(Math.sqrt(sample.variance / TRIALS), 6);
    const hits = draws[index].filter((booked) => booked >= quota).length;
    expect(pHit).toBe(hits / TRIALS);
    expect(rest.pHitStandardError).toBeCloseTo(Math.sqrt((pHit * (1 - pHit)) / TRIALS), 14);
    const missing = describeSample(draws[index].map((booked) => Math.max(0, quota - booked)));
    expect(meanShortfall).toBeCloseTo(missing.mean, 8);
  });

  it.each([0, 1, 2])("tells quantiles, attainment and risk of them, outcome %d", (index) => {
    const sorted = [...draws[index]].sort((a, b) => a - b);
    const { bookings, attainment, quota, valueAtRisk, conditionalValueAtRisk } = outcomes[index];
    for (const [level, value] of Object.entries(bookings.quantiles)) {
      const exact = sorted[Math.ceil(Number(level) * TRIALS) - 1];
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(0.001 * exact);
      expect(attainment.quantiles[level]).toBeCloseTo(value / quota, 12);
    }
    for (const level of ["0.05", "0.1"]) {
      expect(valueAtRisk[level]).toBeCloseTo(quota - bookings.quantiles[level], 8);
      const worst = describeSample(sorted.slice(0, Number(level) * TRIALS)).mean;
      const off = Math.abs(conditionalValueAtRisk[level] - (quota - worst));
      expect(off).toBeLessThanOrEqual(0.001 * worst);
    }
    expect(attainment.mean).toBeCloseTo(bookings.mean / quota, 12);
  });

  it("has a total that its periods add up to", () => {
    const sum = (pick: (outcome: typeof found.total) => number) =>
      found.periods.map(pick).reduce((a, b) => a + b);
    expect(found.total.quota).toBe(350_000);
    expect(found.total.booked).toBe(30_000);
    expect(found.total.bookings.mean).toBeCloseTo(
      sum(({ bookings }) => bookings.mean),
      6,
    );
    expect(found.total.wins.mean).toBeCloseTo(
      sum(({ wins }) => wins.mean),
      10,
    );
    expect(found.total.fromOpen.mean).toBeCloseTo(
      sum(({ fromOpen }) => fromOpen.mean),
      6,
    );
  });

  it("books what was booked, what open ones bring and what new ones bring", () => {
    for (const { bookings, booked, fromOpen, fromNew } of outcomes) {
      expect(booked + fromOpen.mean + fromNew.mean).toBeCloseTo(bookings.mean, 6);
    }
  });

  it("loses no opportunity", () => {
    const { openAtStart, created, won, lost, openAtEnd } = found.pipeline;
    expect(openAtStart).toBe(5);
    expect(openAtStart + created).toBeCloseTo(won + lost + openAtEnd, 10);
    expect(won).toBeCloseTo(found.total.wins.mean, 12);
  });

  it("breaks its bookings and wins down without a rest", () => {
    const { source, segment, owner } = found.breakdown;
    expect(source.map(({ key }) => key)).toEqual(["calls", "fairs", "inbound"]);
    expect(segment.map(({ key }) => key)).toEqual(["north", "unassigned"]);
    expect(owner.map(({ key }) => key)).toEqual(["Ann", "unassigned"]);
    for (const shares of [source, segment, owner]) {
      const sum = (pick: (share: (typeof shares)[number]) => number) =>
        shares.map(pick).reduce((a, b) => a + b);
      const { booked, bookings, wins } = found.total;
      expect(sum((share) => share.bookings.mean)).toBeCloseTo(bookings.mean - booked, 6);
      expect(sum((share) => share.wins.mean)).toBeCloseTo(wins.mean, 10);
    }
  });

  it("has no breakdown by what the plan does not name", () => {
    const { segment, owner } = forecast(makePlan(), { trials: 1 }).breakdown;
    expect([segment, owner]).toEqual([[], []]);
  });

  it("follows the bookings week by week to the horizon's end", () => {
    const dates = found.timeline.map(({ date }) => date);
    expect(dates).toEqual(Array.from({ length: 13 }, (_, week) => dateOnDay(7 * (week + 1))));
    expect(found.timeline[12].quantiles).toEqual(found.total.bookings.quantiles);
    const short = forecast(makePlan({ periods: makePeriods(10) }), { trials: 1 }).timeline;
    expect(short.map(({ date }) => date)).toEqual([dateOnDay(7), dateOnDay(10)]);
  });

  it("says which run it is of", () => {
    const scenarios = [makeScenario(), { ...makeScenario(), id: "other" }];
    const { scenario, seed, trials, method } = forecast(plan, { scenarios, seed: "x", trials: 7 });
    expect([scenario, seed, trials, method]).toEqual(["test+other", "x", 7, "simulated"]);
  });

  it("refuses to be made of nothing", () => {
    expect(() => makeForecast(makeRequest(plan), emptySummary(3, 13, 20))).toThrow(RangeError);
  });
});
