import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bookingsBelow,
  bookingsQuantile,
  bookingsUpTo,
} from "../../../engine/exact/bookings-law.ts";
import { solveModel, whyNotExact } from "../../../engine/exact/solve-model.ts";
import { outcomesOf, solveOutcome } from "../../../engine/forecast/solve-exactly.ts";
import {
  type BlockSummary,
  blockCount,
  makeForecast,
  mergeSummaries,
  type RunRequest,
  readPlan,
  readScenario,
  simulateBlock,
} from "../../../engine/index.ts";
import { makeModel } from "../../../engine/process/model.ts";
import { question } from "./random-plan.ts";

const TRIALS = 4000;
const PLANS = Number(process.env.PLANS ?? 50);
const SEED = Number(process.env.SEED ?? 20260101);

interface Finding {
  readonly what: string;
  readonly z: number;
}

function compare(document: unknown, scenario: unknown): Finding[] {
  const { value: plan, issues } = readPlan(document);
  if (!plan) {
    console.log("refused", issues.map((i) => i.code + i.message).join());
    return [];
  }
  const what = readScenario(scenario).value!;
  const request: RunRequest = {
    plan,
    scenarios: [what],
    seed: "7",
    trials: TRIALS,
    keepDraws: true,
  };
  const model = makeModel(plan, [what]);
  expect(whyNotExact(model)).toBeUndefined();
  const t0 = performance.now();
  const solved = solveModel(model, []);
  const laws = outcomesOf(model).map((o) => solveOutcome(solved, o));
  const t1 = performance.now();
  let summary: BlockSummary | undefined;
  for (let b = 0; b < blockCount(TRIALS); b++) {
    const next = simulateBlock(request, b);
    summary = summary ? mergeSummaries(summary, next) : next;
  }
  const t2 = performance.now();
  if (process.env.SHOW) if (t1 - t0 > 600) console.log(JSON.stringify({ document, scenario }));
  console.log("exact", (t1 - t0).toFixed(0), "sim", (t2 - t1).toFixed(0));
  const forecast = makeForecast(request, summary!);
  const draws = summary!.draws.flatMap(({ bookings }) => [...bookings]);
  const found: Finding[] = [];
  const rate = (what: string, share: number, p: number) => {
    const se = Math.sqrt(Math.max(p * (1 - p), 1e-9) / TRIALS);
    // shares of rare events are not normal
    if (Math.min(p, 1 - p) * TRIALS < 20) {
      if (Math.abs(share - p) * TRIALS > 25) found.push({ what, z: 99 });
      return;
    }
    found.push({ what, z: (share - p) / se });
  };
  [forecast.total, ...forecast.periods].forEach((o, i) => {
    const law = laws[i];
    const unit = model.minorUnits;
    if (law.errorBound > 1e-4) {
      console.log("errorBound", law.errorBound, JSON.stringify(document).slice(0, 0));
      return;
    }
    const own = draws.filter((_, at) => at % laws.length === i);
    const seMean = law.sd / unit / Math.sqrt(TRIALS);
    if (seMean > 0)
      found.push({
        what: `mean ${i}`,
        z: (o.bookings.mean - (law.mean + law.booked) / unit) / seMean,
      });
    if (law.winsSd > 0)
      found.push({
        what: `wins ${i}`,
        z: (o.wins.mean - law.wins) / (law.winsSd / Math.sqrt(TRIALS)),
      });
    rate(
      `pHit ${i}`,
      o.pHit,
      law.quota > law.booked ? 1 - bookingsBelow(law.law, law.quota - law.booked) : 1,
    );
    for (const level of [0.1, 0.3, 0.5, 0.75, 0.95]) {
      const q = bookingsQuantile(law.law, level);
      rate(
        `q${level} ${i}`,
        own.filter((x) => x - law.booked <= q).length / TRIALS,
        bookingsUpTo(law.law, q),
      );
    }
  });
  return found;
}

describe("the exact solver", () => {
  it("agrees with the simulation on random plans", () => {
    let worst = { what: "", z: 0 };
    const all: number[] = [];
    fc.sample(question, { numRuns: PLANS, seed: SEED }).forEach(({ plan, scenario }, index) => {
      const found = compare(plan, scenario);
      for (const f of found) {
        all.push(f.z);
        if (Math.abs(f.z) > Math.abs(worst.z)) worst = { what: `${index} ${f.what}`, z: f.z };
      }
      const bad = found.filter((f) => !(Math.abs(f.z) < 4));
      if (bad.length)
        console.log(
          index,
          bad.map((b) => `${b.what} ${b.z.toFixed(1)}`).join("; "),
          JSON.stringify({ plan, scenario }),
        );
    });
    console.log(
      "comparisons",
      all.length,
      "worst",
      worst,
      "mean square",
      all.reduce((s, z) => s + z * z, 0) / all.length,
    );
    expect(Math.abs(worst.z)).toBeLessThan(4.5);
  }, 300_000);
});
