import {
  blockCount,
  type CompareRequest,
  makeComparison,
  type PairedSummary,
  simulatePairedBlock,
} from "../../engine/index.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import { describeWork, doWork, planOf, type Work } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

/** Futures of a team: variances of so many are known to some percent. */
const TRIALS = 2000;
const LEVERS = ["winRate", "creation", "cycleTime", "dealSize"] as const;

/** How many times the futures would be needed without what makes them tell more. */
export const variance: Part = { name: "variance", cases: varianceCases };

function* varianceCases(): Generator<Finding> {
  yield* sameLuckCases();
  for (const work of [WORKS.life, WORKS.capacity]) yield* weightedCases(work);
}

/** What it gains that what-ifs meet the same luck: 5 % of a lever, on the example team. */
function* sameLuckCases(): Generator<Finding> {
  const plan = planOf(WORKS.example.plan);
  const alternatives = LEVERS.map((lever) => [
    {
      format: "quotacast-scenario/1" as const,
      id: lever,
      question: "",
      changes: [{ lever, multiply: 1.05 }],
    },
  ]);
  const request: CompareRequest = {
    plan,
    alternatives: [[], ...alternatives],
    seed: "bench",
    trials: TRIALS,
  };
  let summary: PairedSummary | undefined;
  for (let block = 0; block < blockCount(request); block++) {
    summary = simulatePairedBlock(request, block, summary);
  }
  if (!summary) return;
  for (const { id, delta } of makeComparison(request, summary).scenarios) {
    yield quantityCase(`same luck, ${id} +5 %`, "× the futures", [delta.varianceRatio ?? 0]);
  }
}

/** What it gains to count each value of the common factor for as likely as it is. */
function* weightedCases(work: Work): Generator<Finding> {
  const { total } = describeWork(doWork(work, TRIALS));
  const { weighted } = total;
  if (!weighted) return yield { name: `weighted, ${work.name}`, absent: "it has no strata" };
  const gain = (plain: number, surer: number) => [(plain / surer) ** 2];
  yield quantityCase(
    `weighted mean, ${work.name}`,
    "× the futures",
    gain(total.bookings.standardError, weighted.bookings.standardError),
  );
  yield quantityCase(
    `weighted chance, ${work.name}`,
    "× the futures",
    gain(total.pHitStandardError, weighted.pHitStandardError),
  );
}
