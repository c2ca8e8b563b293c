import type { PlanDocument } from "../../engine/index.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import type { Effort } from "../effort.ts";
import { medianOf, time } from "../measure.ts";
import { logLogSlope } from "../slope.ts";
import { w120 } from "../works/w120.ts";
import { doWork, type Work } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

const FACTORS = [1, 2, 4, 8];
/** So many times W120's opportunities, they cost more than what a trial costs without any. */
const MANY = 32;
const REPEATS = 3;
/** Trials that tell how long they take, and how much of a run's time the smallest size may take. */
const LOOK = 10_000;
const SHARE_OF_SMALLEST = 0.4;
const DAYS = 360;

/** How cost grows: the slope of ln(seconds) on ln(size). Linear growth is one. */
export const slopes: Part = { name: "slopes", cases: slopeCases };

async function* slopeCases({ seconds }: Effort): AsyncGenerator<Finding> {
  const { event } = WORKS;
  doWork(event, LOOK);
  const { processor } = await time(() => doWork(event, LOOK));
  const trials = LOOK * Math.ceil((SHARE_OF_SMALLEST * seconds) / processor);
  yield await slope("slope in trials", (factor) => doWork(event, trials * factor));
  const few = Math.ceil((4 * trials) / MANY);
  yield await slope("slope in opportunities", (factor) =>
    doWork(withRate(event, MANY * factor), few),
  );
  yield await slope("slope in periods", (factor) =>
    doWork({ ...event, plan: withPeriods(12 * factor) }, trials),
  );
}

async function slope(name: string, work: (factor: number) => unknown): Promise<Finding> {
  const points = [];
  await work(1);
  for (const size of FACTORS) {
    const runs = [];
    for (let i = 0; i < REPEATS; i++) runs.push((await time(() => work(size))).processor);
    points.push({ size, cost: medianOf(runs) });
  }
  return quantityCase(name, "ln s / ln size", [logLogSlope(points)]);
}

function withRate(work: Work, factor: number): Work {
  const creation = work.plan.creation.map((source) => ({
    ...source,
    perDay: source.perDay * factor,
  }));
  return { ...work, plan: { ...work.plan, creation } };
}

/** The same year cut into more periods. */
function withPeriods(count: number): PlanDocument {
  const dateOf = (index: number) =>
    new Date(Date.UTC(2026, 0, 1 + Math.round((index * DAYS) / count))).toISOString().slice(0, 10);
  const periods = Array.from({ length: count }, (_, index) => ({
    id: `P${index + 1}`,
    start: dateOf(index),
    end: dateOf(index + 1),
    quota: 1_000_000 / count,
  }));
  return { ...w120, periods };
}
