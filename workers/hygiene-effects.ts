import {
  type Answers,
  type Finding,
  type Hygiene,
  omissionEffects,
  openInquiry,
  type Plan,
  type Scenario,
} from "../engine/index.ts";
import type { RunOptions } from "./run-job.ts";
import type { RunPool } from "./run-pool.ts";

/** A plan that opens with what was found to be open, and how to answer of it. */
export interface EffectsRequest {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  /** The ids of all open opportunities in which a finding was found. */
  readonly found: (finding: Finding) => readonly string[];
}

/** More than these few nobody reads, and each takes a forecast. */
const FINDINGS_MAX = 6;

/** Futures of each alternative that cannot be solved; fewer where each is lived through. */
const TRIALS = { fast: 20_000, coupled: 1_000 } as const;

/** A hygiene report with what the largest defects of the open pipeline do to a plan's forecast. */
export async function hygieneWithEffects(
  hygiene: Hygiene,
  { plan, scenarios, seed, found }: EffectsRequest,
  pool: Pick<RunPool, "answer">,
  options: RunOptions<Answers> = {},
): Promise<Hygiene> {
  const largest = hygiene.findings
    .filter(({ touches, ids }) => touches !== "history" && ids.length > 0)
    .slice(0, FINDINGS_MAX);
  const inquiry = openInquiry(plan, { scenarios, seed, trials: TRIALS }, (request) =>
    pool.answer(request, options),
  );
  const effects = await omissionEffects(inquiry, largest.map(found));
  const findings = hygiene.findings.map((finding) => {
    const effect = effects[largest.indexOf(finding)];
    return effect === undefined ? finding : { ...finding, effect };
  });
  return { ...hygiene, findings };
}
