import type { CompiledRun } from "./compiled-run.ts";
import { type Diary, openDiary } from "./diary.ts";
import { turnsOf } from "./draw-of-trial.ts";
import { makeLedger } from "./ledger.ts";
import { simulateLifeTrial } from "./life-trial.ts";
import { simulatePlainTrial } from "./plain-trial.ts";
import { requestOfDraw } from "./request-of-draw.ts";
import type { RunRequest } from "./run-request.ts";
import { compiled } from "./simulate-block.ts";

/** One trial, opportunity by opportunity. */
export interface ReplayedTrial {
  readonly run: CompiledRun;
  readonly diary: Diary;
  /** Bookings by period from asOf on, in minor units: the bits that the run has for the trial. */
  readonly periods: readonly number[];
  /** Index of the draw of the plan's numbers that it was simulated with; undefined without any. */
  readonly draw: number | undefined;
}

/**
 * Simulates one trial of a run again, and keeps what happened to each opportunity.
 *
 * @param trial index of the trial within the run, from 0
 * @throws {RangeError} if the run has no such trial
 */
export function replayTrial(request: RunRequest, trial: number): ReplayedTrial {
  if (!Number.isInteger(trial) || trial < 0 || trial >= request.trials) {
    throw new RangeError(`a run of ${request.trials} has no trial ${trial}: they count from 0`);
  }
  const [{ draw }] = turnsOf(request, { first: trial, end: trial + 1 });
  // A thinned run has other futures; what is replayed is the one that is drawn in full.
  const { kernel: _, ...full } = request;
  const run = compiled(draw === undefined ? full : requestOfDraw(full, draw));
  const ledger = makeLedger(run.model, run.columns);
  const diary = openDiary();
  const simulate = run.kernel === "life" ? simulateLifeTrial : simulatePlainTrial;
  simulate(run, trial, ledger, diary);
  return { run, diary, periods: [...ledger.periods], draw };
}
