import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { RunRequest } from "./run-request.ts";

/** Several what-ifs of one plan on the same luck, trial by trial. The first is the base. */
export interface CompareRequest {
  readonly plan: Plan;
  /** Each a list of scenarios that concatenate; the first is usually empty. At least one. */
  readonly alternatives: readonly (readonly Scenario[])[];
  readonly seed: string;
  readonly trials: number;
}

const runs = new WeakMap<CompareRequest, readonly RunRequest[]>();

/** The runs of a comparison, one an alternative: the same objects each time. */
export function runsOf(request: CompareRequest): readonly RunRequest[] {
  const known = runs.get(request);
  if (known) return known;
  const { plan, alternatives, seed, trials } = request;
  if (alternatives.length === 0) throw new RangeError("a comparison needs an alternative");
  const made = alternatives.map((scenarios) => ({
    plan,
    scenarios,
    seed,
    trials,
    sharedPasts: trials,
  }));
  runs.set(request, made);
  return made;
}
