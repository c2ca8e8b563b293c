import { transfer } from "comlink";
import {
  type Alternative,
  type Answered,
  type AnswerPart,
  type AnswersRequest,
  type BlockSummary,
  blockCount,
  type CompareRequest,
  type Comparison,
  type ExactSolution,
  exactForecast,
  exactTotal,
  exactWay,
  type Forecast,
  keepPastsOf,
  makeComparison,
  makeForecast,
  type Outcome,
  type PairedSummary,
  type Plan,
  type RunRequest,
  type Scenario,
  settleSummary,
  simulateAnswerBlock,
  simulateBlock,
  simulatePairedBlock,
  solveAnswer,
  solveExactly,
  whyNotSolved,
} from "../engine/index.ts";
import { buffersOf } from "./buffers-of.ts";
import { makeHistoryApi } from "./history-api.ts";
import { meetATwin } from "./meet-a-twin.ts";
import { type Done, openRequests } from "./open-requests.ts";
import type { Span } from "./spans.ts";
import { tabApi } from "./tab-api.ts";

/** What one worker offers. Everything that crosses is structured-cloned, so it is plain data. */
export type BlockApi = ReturnType<typeof makeBlockApi>;

/** What the exact solver says of a plan: its forecast, or why it has none. */
export type ExactAnswer = Forecast | Extract<ExactSolution, { readonly applies: false }>;

/** An exact answer, and the milliseconds that it took here: what it waited for does not count. */
export interface Timed<Value> {
  readonly value: Value;
  readonly milliseconds: number;
}

/** The same of all periods together; undefined where there is none. */
export type TotalAnswer = Timed<Outcome> | undefined;

/** The same of the way there. */
export type WayAnswer = Timed<Forecast["timeline"]> | undefined;

/**
 * Makes the API of one worker.
 *
 * A request is begun once and then named by its number: a plan may be large, and what the engine
 * compiles belongs to the request it was given.
 */
export function makeBlockApi() {
  const runs = openRequests((request: RunRequest, block, into?: BlockSummary) => {
    const summary = simulateBlock(request, block, into);
    meetATwin(request);
    return summary;
  });
  const comparisons = openRequests(simulatePairedBlock);
  const answers = openRequests((request: AnswersRequest, block, into: AnswerPart[] = []) =>
    joinParts(into, simulateAnswerBlock(request, block)),
  );

  return {
    ...tabApi,

    beginRun(id: number, request: RunRequest): void {
      if (request.sharedPasts !== undefined) keepPastsOf(request.plan);
      runs.begin(id, request);
    },

    beginComparison: (id: number, request: CompareRequest): void => comparisons.begin(id, request),

    beginAnswers: (id: number, request: AnswersRequest): void => answers.begin(id, request),

    /** What is still being simulated of it is dropped at the next block. */
    end(id: number): void {
      runs.end(id);
      answers.end(id);
      comparisons.end(id);
    },

    /** Whatever span is being simulated ends with the block that it is at: others wait. */
    pause(): void {
      for (const requests of [runs, comparisons, answers]) requests.pause();
    },

    /** Simulates a span of a run; gives undefined once the run is ended. Moved, not copied. */
    async simulateRun(id: number, span: Span): Promise<Done<BlockSummary> | undefined> {
      const done = await runs.simulate(id, span);
      if (done) settleSummary(done.summary);
      return moved(done);
    },

    /** The forecast of a whole run, all of it simulated here; undefined once the run is ended. */
    async forecastRun(id: number): Promise<Forecast | undefined> {
      const request = runs.get(id);
      const whole = Array.from({ length: blockCount(request) }, (_, block) => block);
      const done = await runs.simulate(id, whole);
      return done && makeForecast(request, done.summary);
    },

    /** Likewise of a comparison. */
    async simulateComparison(id: number, span: Span): Promise<Done<PairedSummary> | undefined> {
      const done = await comparisons.simulate(id, span);
      done?.summary.runs.forEach(settleSummary);
      return moved(done);
    },

    /** Likewise of several alternatives. */
    async simulateAnswers(id: number, span: Span): Promise<Done<AnswerPart[]> | undefined> {
      return moved(await answers.simulate(id, span));
    },

    solveAnswer(alternative: Alternative, wanted: Parameters<typeof solveAnswer>[1]): Answered {
      return moved(solveAnswer(alternative, wanted));
    },

    solveRun(id: number): ExactSolution {
      const { plan, scenarios } = runs.get(id);
      return solveExactly(plan, scenarios);
    },

    solveComparison(id: number): readonly ExactSolution[] {
      const { plan, alternatives } = comparisons.get(id);
      return alternatives.map((scenarios) => solveExactly(plan, scenarios));
    },

    makeForecast(id: number, summary: BlockSummary, exact?: ExactSolution): Forecast {
      return makeForecast(runs.get(id), summary, exact);
    },

    makeComparison(
      id: number,
      summary: PairedSummary,
      exact?: readonly ExactSolution[],
    ): Comparison {
      return makeComparison(comparisons.get(id), summary, exact);
    },

    answerExactly(plan: Plan, scenarios: readonly Scenario[]): ExactAnswer {
      const reason = whyNotSolved(plan, scenarios);
      if (reason !== undefined) return { applies: false, reason };
      return exactForecast(plan, scenarios);
    },

    answerTotal(plan: Plan, scenarios: readonly Scenario[]): TotalAnswer {
      return timed(plan, scenarios, exactTotal);
    },

    answerWay(plan: Plan, scenarios: readonly Scenario[]): WayAnswer {
      return timed(plan, scenarios, exactWay);
    },

    ...makeHistoryApi(),
  };
}

function timed<Value>(
  plan: Plan,
  scenarios: readonly Scenario[],
  solve: (plan: Plan, scenarios: readonly Scenario[]) => Value,
): Timed<Value> | undefined {
  if (whyNotSolved(plan, scenarios) !== undefined) return;
  const startedAt = performance.now();
  const value = solve(plan, scenarios);
  return { value, milliseconds: performance.now() - startedAt };
}

function joinParts(a: AnswerPart[], b: AnswerPart[]): AnswerPart[] {
  a.push(...b);
  return a;
}

function moved<Summary>(summary: Summary): Summary {
  return transfer(summary, buffersOf(summary));
}
