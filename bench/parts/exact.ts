import { bookingsQuantile } from "../../engine/exact/bookings-law.ts";
import { openSolutions } from "../../engine/exact/solutions.ts";
import { chanceOfQuota, solveOutcomes } from "../../engine/forecast/solve-exactly.ts";
import { exactTotal, type Plan, type PlanDocument, solveExactly } from "../../engine/index.ts";
import { makeModel } from "../../engine/process/model.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import type { Effort } from "../effort.ts";
import { time } from "../measure.ts";
import { openPipeline } from "../works/open-pipeline.ts";
import { w120 } from "../works/w120.ts";
import { planOf } from "../works/work.ts";

/** Moves a little each time, as a slider does: what was solved before is no answer now. */
const WIN_RATES = Array.from({ length: 100 }, (_, move) => 0.2 + 0.001 * move);
/** Moves before the clock starts: the first ones are slow, since their code is not compiled yet. */
const MOVES_BEFORE = 60;

const openAndNew: PlanDocument = { ...w120, opening: openPipeline.opening };
const drawnAndNew: PlanDocument = { ...openAndNew, opening: withoutAmounts(openPipeline.opening) };
const commonFactor = { creation: 0.12, winRate: 0.25, speed: 0, dealSize: 0 };
const withFactor: PlanDocument = { ...openAndNew, commonFactor };

/** The exact solver: milliseconds from a moved slider to the law. Its answers are tested. */
export const exact: Part = { name: "exact", cases: exactCases };

async function* exactCases({ runs }: Effort): AsyncGenerator<Finding> {
  yield await solving("exact total, 200 open", openAndNew, runs, (plan) => exactTotal(plan, []));
  yield await solving("exact total, 200 open, factor", withFactor, runs, (plan) =>
    exactTotal(plan, []),
  );
  yield await solving("exact total and 12 months", w120, runs, (plan) => solveExactly(plan, []));
  yield await solving("exact cumulative months", w120, runs, solveCumulatively);
  yield await solving("exact cumulative months, 200 open, drawn", drawnAndNew, runs, (plan) =>
    solveCumulatively(plan),
  );
  yield await solving("exact cumulative months, 200 open, given", openAndNew, runs, (plan) =>
    solveCumulatively(plan),
  );
}

/** What is booked by the end of each period: its law, the chance of the quota so far, a median. */
function solveCumulatively(plan: Plan) {
  const model = makeModel(plan, []);
  let quota = 0;
  const spans = model.periods.map(({ endDay, quota: own }) => {
    quota += own;
    return { from: 0, to: endDay, quota, booked: 0 };
  });
  const days = spans.map(({ to }) => to);
  return solveOutcomes(openSolutions(model, days), spans).map((found) => ({
    pHit: chanceOfQuota(found),
    median: bookingsQuantile(found.law, 0.5),
  }));
}

/** The same opportunities, whose amounts are drawn when they are won. */
function withoutAmounts(opening: PlanDocument["opening"]): PlanDocument["opening"] {
  if (typeof opening !== "object") throw new TypeError("the benchmark's plan lists what is open");
  return { opportunities: opening.opportunities.map(({ amount: _, ...open }) => open) };
}

async function solving(
  name: string,
  document: PlanDocument,
  runs: number,
  solve: (plan: ReturnType<typeof planOf>) => unknown,
): Promise<Finding> {
  const milliseconds: number[] = [];
  for (let move = 0; move < MOVES_BEFORE + 5 * runs; move++) {
    const plan = planOf(withWinRate(document, WIN_RATES[move % WIN_RATES.length]));
    const { processor } = await time(() => solve(plan));
    if (move >= MOVES_BEFORE) milliseconds.push(processor * 1e3);
  }
  return quantityCase(name, "ms", milliseconds);
}

function withWinRate(document: PlanDocument, probability: number): PlanDocument {
  const { process } = document;
  if (process.kind !== "whole-cycle") throw new TypeError("the benchmark's plan has one stage");
  return { ...document, process: { ...process, won: { ...process.won, probability } } };
}
