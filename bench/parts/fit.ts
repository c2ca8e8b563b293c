import { type FitOptions, fitPlan, type History } from "../../engine/index.ts";
import { historyOfRecords } from "../../test/support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../test/support/synthetic-crm/synthesize-crm.ts";
import { STAGED, type Truth, WHOLE_CYCLE } from "../../test/support/synthetic-crm/truth.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import type { Effort } from "../effort.ts";
import { time } from "../measure.ts";

const AS_OF = "2026-01-01";

/** Three years of 9.13 a day: 10,000 opportunities, of which some 2,000 are open. */
const SOURCES: Truth["sources"] = [{ source: "Outbound", perDay: 9.13, growth: 0 }];
const whole: Truth = { ...WHOLE_CYCLE, sources: SOURCES };

const [segment] = STAGED.segments;
const [discovery, proposal, negotiation] = segment.stages;
const staged: Truth = {
  ...whole,
  segments: [
    {
      ...segment,
      share: 1,
      stages: [
        ...[discovery, proposal, negotiation],
        { ...proposal, stage: "Legal", advance: { ...proposal.advance, probability: 0.85 } },
        {
          ...negotiation,
          stage: "Signature",
          advance: { ...negotiation.advance, probability: 0.9 },
        },
      ],
    },
  ],
};

/** Seconds of one thread from a history of 10,000 opportunities to a plan. */
export const fit: Part = { name: "fit", cases: fitCases };

async function* fitCases({ runs }: Effort): AsyncGenerator<Finding> {
  const cycle = historyOfRecords(synthesizeCrm(whole, "bench"));
  const stages = historyOfRecords(synthesizeCrm(staged, "bench"));
  yield await fitting("fit 10,000, whole cycle", cycle, { process: "whole-cycle" }, runs, 5);
  yield await fitting("fit 10,000, 5 stages", stages, { process: "stages" }, runs, 20);
  const options = { process: "whole-cycle", covariates: true } as const;
  yield await fitting("fit 10,000, whole cycle and size effects", cycle, options, runs);
}

async function fitting(
  name: string,
  history: History,
  options: FitOptions,
  runs: number,
  limit?: number,
): Promise<Finding> {
  const seconds: number[] = [];
  for (let run = -1; run < runs; run++) {
    const { processor } = await time(() => {
      const { report } = fitPlan(history, { ...options, asOf: AS_OF, seed: `run ${run}` });
      // A fast answer that is wrong is worth nothing: 9.13 a day is within what it says, widened.
      const { estimate, interval } = report?.parameters[0] ?? { estimate: 0, interval: [0, 0] };
      const sd = (interval[1] - interval[0]) / 2.56;
      if (!(Math.abs(estimate - 9.13) < 4 * sd)) throw new Error(`${name} says ${estimate} a day`);
    });
    if (run >= 0) seconds.push(processor);
  }
  return quantityCase(name, "s", seconds, limit);
}
