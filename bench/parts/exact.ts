import { exactTotal, type PlanDocument, solveExactly } from "../../engine/index.ts";
import { type Effort, type Finding, type Part, quantityCase } from "../case.ts";
import { time } from "../measure.ts";
import { openPipeline } from "../works/open-pipeline.ts";
import { w120 } from "../works/w120.ts";
import { planOf } from "../works/work.ts";

/** Moves a little each time, as a slider does: what was solved before is no answer now. */
const WIN_RATES = [0.25, 0.251, 0.252, 0.253, 0.254, 0.255, 0.256];

const openAndNew: PlanDocument = { ...w120, opening: openPipeline.opening };
const withFactor: PlanDocument = {
  ...openAndNew,
  commonFactor: { creation: 0.12, winRate: 0.25, speed: 0, dealSize: 0 },
};

/** The exact solver: milliseconds from a moved slider to the law. Its answers are tested. */
export const exact: Part = { name: "exact", cases: exactCases };

async function* exactCases({ runs }: Effort): AsyncGenerator<Finding> {
  yield await solving("exact total, 200 open", openAndNew, runs, (plan) => exactTotal(plan, []));
  yield await solving("exact total, 200 open, factor", withFactor, runs, (plan) =>
    exactTotal(plan, []),
  );
  yield await solving("exact total and 12 months", w120, runs, (plan) => solveExactly(plan, []));
}

async function solving(
  name: string,
  document: PlanDocument,
  runs: number,
  solve: (plan: ReturnType<typeof planOf>) => unknown,
): Promise<Finding> {
  const milliseconds: number[] = [];
  for (let run = -1; run < runs; run++) {
    const plan = planOf(withWinRate(document, WIN_RATES[(run + 1) % WIN_RATES.length]));
    const { processor } = await time(() => solve(plan));
    if (run >= 0) milliseconds.push(processor * 1e3);
  }
  return quantityCase(name, "ms", milliseconds);
}

function withWinRate(document: PlanDocument, probability: number): PlanDocument {
  const { process } = document;
  if (process.kind !== "whole-cycle") throw new TypeError("the benchmark's plan has one stage");
  return { ...document, process: { ...process, won: { ...process.won, probability } } };
}
