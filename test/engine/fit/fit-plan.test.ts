import { describe, expect, it } from "vitest";
import { fitPlan } from "../../../engine/fit/fit-plan.ts";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { summarize } from "../../support/run-plan.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { WHOLE_CYCLE } from "../../support/synthetic-crm/truth.ts";

const history = historyOfRecords(synthesizeCrm(WHOLE_CYCLE, "fit-plan"));
const asOf = "2026-01-01";

describe("fitPlan", () => {
  const { plan, report, issues } = fitPlan(history, {
    asOf,
    quota: 400_000,
    law: "lognormal",
    covariates: false,
  });

  it("recovers a made-up team's numbers, each inside 4 of its own standard deviations", () => {
    expect(issues.filter(({ code }) => code !== "zombies")).toEqual([]);
    const { advance, lost, never } = WHOLE_CYCLE.segments[0].stages[0];
    const truths: Record<string, number> = {
      "creation[0].perDay": 1,
      "process.won.probability": advance.probability,
      "process.never": never,
      "process.won.days.median": advance.median,
      "process.won.days.sigma": advance.sigma,
      "process.lost.days.median": lost.median,
      "process.lost.days.sigma": lost.sigma,
      "dealSize.median": 18_000,
      "dealSize.sigma": 0.8,
    };
    for (const [path, truth] of Object.entries(truths)) {
      const found = report?.parameters.find((parameter) => parameter.path === path);
      const { estimate, interval, source } = found ?? { estimate: 0, interval: [0, 0] };
      // An 80 % interval is 2.56 standard deviations wide.
      const sd = (interval[1] - interval[0]) / 2.56;
      expect(Math.abs(estimate - truth), path).toBeLessThan(4 * sd);
      expect(sd, path).toBeLessThan(0.2 * Math.max(truth, 0.1));
      expect(source, path).toBe("data");
    }
  });

  it("writes a plan that is read, and that forecasts with luck and ignorance", () => {
    const { value, issues: faults } = readPlan(plan);
    expect(faults).toEqual([]);
    if (!value) return;
    const request = { plan: value, scenarios: [], seed: "1", trials: 1000 };
    const { periods, total } = makeForecast(request, summarize(request));
    // 91 days · 0.25 · E[size], 18,000 e^0.32; creation and closings of a quarter in balance.
    const wanted = 90 * 0.25 * 18_000 * Math.exp(0.32);
    expect(Math.abs(periods[0].bookings.mean / wanted - 1)).toBeLessThan(0.25);
    expect(total.uncertainty?.parameter).toBeGreaterThan(0.05 * total.bookings.mean);
    expect(total.uncertainty?.process).toBeGreaterThan(0.05 * total.bookings.mean);
  });

  it("has intervals as wide as resampled histories give", () => {
    const options = { asOf, quota: 1, law: "lognormal", draws: 8, bootstrap: 60 } as const;
    const { bootstrap } = fitPlan(history, options).report ?? {};
    const [low, high] = bootstrap?.winRate ?? [0, 0];
    const found = report?.parameters.find(({ path }) => path === "process.won.probability");
    const [lower, upper] = found?.interval ?? [0, 0];
    // Sixty resamples know a width to a tenth; quarters of this team share nothing.
    expect((high - low) / (upper - lower)).toBeGreaterThan(0.6);
    expect((high - low) / (upper - lower)).toBeLessThan(1.6);
    expect(Math.max(low, lower)).toBeLessThan(Math.min(high, upper));
  });

  it("repeats itself, and another seed says the same in other draws", () => {
    const options = { asOf, quota: 400_000, draws: 20 } as const;
    const first = fitPlan(history, options);
    expect(fitPlan(history, options)).toEqual(first);
    const other = fitPlan(history, { ...options, seed: "other" }).plan;
    expect(other?.uncertainty?.draws).not.toEqual(first.plan?.uncertainty?.draws);
  });

  it("knows nothing of what is dated on the as-of day or later", () => {
    const early = "2024-07-01";
    const cut = {
      ...history,
      asOf: early,
      opportunities: history.opportunities
        .filter(({ created }) => created < early)
        .map(({ closed, closedRecorded, ...one }) =>
          closed !== undefined && closed < early && (closedRecorded ?? closed) < early
            ? { ...one, closed, closedRecorded }
            : { ...one, status: "open" as const },
        ),
    };
    const options = { asOf: early, draws: 20, quota: 1 };
    expect(fitPlan(cut, options).plan?.process).toEqual(fitPlan(history, options).plan?.process);
  });

  it("says what is missing where there is not enough history", () => {
    const short = { ...history, opportunities: history.opportunities.slice(0, 9) };
    const found = fitPlan(short, { asOf });
    expect(found.plan).toBeUndefined();
    expect(found.issues.map(({ code }) => code)).toEqual(["insufficient-history"]);
    expect(found.issues[0].message).toMatch(/9 opportunities of the 10 needed/);
  });

  it("says so where a few wins leave much to belief", () => {
    const few = fitPlan(history, { asOf: "2023-05-15", draws: 20 });
    expect(few.issues.map(({ code }) => code)).toContain("little-history");
    const winning = few.report?.parameters.find(({ path }) => path.startsWith("process.won.days"));
    expect(winning?.source).toBe("pooled");
  });

  it.each([{ asOf: "soon" }, { draws: 1 }, { quota: -1 }, { periods: 0 }])(
    "refuses %j",
    (wrong) => {
      expect(() => fitPlan(history, wrong)).toThrow(RangeError);
    },
  );
});
