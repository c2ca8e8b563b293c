import { whyNotSolved } from "../forecast/solve-exactly.ts";
import { whyLife } from "../plan/needs-life.ts";
import { planHash } from "../plan/plan-hash.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { Ask } from "./answers.ts";
import type { AnswersRequest } from "./answers-request.ts";
import { leversOf, type PlanLever } from "./plan-levers.ts";
import { rememberAnswers } from "./remember-answers.ts";

/** What an analysis is asked of, and how. */
export interface InquiryOptions {
  /** They hold in every alternative, base included. */
  readonly scenarios?: readonly Scenario[];
  readonly seed?: string;
  /** Futures of each alternative, if simulated; or as many by whether each future takes long. */
  readonly trials?: number | { readonly fast: number; readonly coupled?: number };
  /** `total` (where absent) or the id of the period that figures are about. */
  readonly outcome?: string;
  /** Absent: exact wherever the plan allows it. */
  readonly method?: AnswersRequest["method"];
}

/** What an analysis is of: a plan, what is already changed about it, and how it is answered. */
export interface Inquiry {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly method: AnswersRequest["method"];
  readonly seed: string;
  readonly trials: number;
  /** How far a lever is moved to either side for a slope, as a factor. */
  readonly step: number;
  /** Whether slopes are told by one side only, which halves what must be asked. */
  readonly isOneSided?: boolean;
  /** Whether opportunities share hours and the like, so that each future takes long. */
  readonly isCoupled: boolean;
  /** Those that are moved, each with its feasible range. */
  readonly levers: readonly PlanLever[];
  /** 0 is the total, i the i-th period. */
  readonly outcome: number;
  readonly ask: Ask;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

/** Futures of each of about a hundred alternatives; fewer where each takes long to live through. */
const TRIALS = { fast: 10_000, coupled: 100 } as const;

/** Small where there is no noise to beat; as large as the ranges where few futures can be had. */
const STEP = { exact: 1.01, simulated: 1.05, coupled: 1.1 } as const;

/**
 * Opens an inquiry: nothing is asked yet.
 *
 * @param ask who answers; nothing is asked of it twice
 * @throws {RangeError} if the plan has no such period, or no exact answer where one is demanded
 */
export function openInquiry(plan: Plan, options: InquiryOptions, ask: Ask): Inquiry {
  const { scenarios = [], seed = "1", outcome = "total" } = options;
  const reason = whyNotSolved(plan, scenarios);
  if (options.method === "exact" && reason !== undefined) throw new RangeError(reason);
  const method = options.method ?? (reason === undefined ? "exact" : "simulated");
  const isCoupled = whyLife(plan) !== undefined;
  const { trials: wanted = TRIALS } = options;
  const { fast, coupled = TRIALS.coupled } =
    typeof wanted === "number" ? { fast: wanted, coupled: wanted } : wanted;
  const note = { code: "simulated", message: `simulated, since ${reason}` };
  return {
    plan,
    scenarios,
    method,
    seed,
    trials: isCoupled ? coupled : fast,
    step: STEP[isCoupled ? "coupled" : method],
    isCoupled,
    levers: leversOf(plan),
    outcome: outcomeIndex(plan, outcome),
    ask: rememberAnswers(ask),
    notes: reason === undefined ? [] : [note],
  };
}

function outcomeIndex({ periods }: Plan, id: string): number {
  if (id === "total") return 0;
  const index = periods.findIndex((period) => period.id === id);
  if (index >= 0) return index + 1;
  const known = periods.map((period) => period.id).join(", ");
  throw new RangeError(`the plan has no period "${id}"; it has ${known}`);
}

/** What every document says of itself. */
export function inquiryHead({ plan, scenarios, method, seed, trials, outcome, notes }: Inquiry) {
  const { periods } = plan;
  const sum = periods.reduce((total, { quota }) => total + quota, 0);
  return {
    engineVersion: ENGINE_VERSION,
    name: plan.name,
    currency: plan.currency,
    asOf: plan.asOf,
    planHash: planHash(plan),
    seed: method === "exact" ? "" : seed,
    trials: method === "exact" ? 0 : trials,
    scenario: scenarios.map(({ id }) => id).join("+"),
    method,
    outcome:
      outcome === 0
        ? { id: "total", quota: sum }
        : { id: periods[outcome - 1].id, quota: periods[outcome - 1].quota },
    notes: [...notes],
  };
}
