import { mixtureCrps } from "../score/mixture-crps.ts";
import { mix } from "./ensemble.ts";
import { type Evaluation, isScored, type Scored, scoreDraws } from "./evaluation.ts";
import { spreadFactor, widen } from "./recalibrate.ts";

/** Past origins that a weight must have before it is believed half. */
const HALF_BELIEVED = 8;
const PAST_MIN = 3;

/** What the past of a backtest itself would have made of the model's forecast at an origin. */
export interface Improved {
  /** The model, its spread multiplied as past outcomes asked for. */
  readonly recalibrated: Scored | undefined;
  readonly spreadFactor: number;
  readonly pool: Pool | undefined;
}

/** The model and the baseline that was best so far, mixed as past scores asked for. */
export interface Pool {
  readonly scored: Scored;
  /** Of the model. */
  readonly weight: number;
  readonly baseline: string;
}

/** Improves the model's forecast at an origin by earlier ones whose targets were over by then. */
export function improveForecast(evaluation: Evaluation, earlier: readonly Evaluation[]): Improved {
  const { model, day } = evaluation;
  const over = earlier.filter(({ target }) => target.end <= day);
  const past = over.map((one) => one.model).filter(isScored);
  const factor = spreadFactor(past.map(({ pit }) => pit));
  if (!isScored(model)) {
    return { recalibrated: undefined, spreadFactor: factor, pool: undefined };
  }
  const recalibrated = scoreDraws(evaluation, widen(model.draws, factor));
  return { recalibrated, spreadFactor: factor, pool: poolOf(evaluation, model, over) };
}

function poolOf(
  evaluation: Evaluation,
  model: Scored,
  over: readonly Evaluation[],
): Pool | undefined {
  const baseline = bestBaseline(over, evaluation);
  const rival = baseline === undefined ? undefined : evaluation.baselines.get(baseline);
  if (baseline === undefined || !isScored(rival)) return undefined;
  const weight = weightOf(over, baseline);
  return {
    ...{ weight, baseline },
    scored: scoreDraws(evaluation, mix(model.draws, rival.draws, weight)),
  };
}

/** The baseline with the least mean CRPS so far, of those that forecast here as well. */
function bestBaseline(over: readonly Evaluation[], { baselines }: Evaluation): string | undefined {
  let best: { id: string; mean: number } | undefined;
  for (const [id, forecast] of baselines) {
    if (!isScored(forecast)) continue;
    const scored = over.map((one) => one.baselines.get(id)).filter(isScored);
    if (scored.length < PAST_MIN) continue;
    const mean = scored.reduce((sum, one) => sum + one.crps, 0) / scored.length;
    if (best === undefined || mean < best.mean) best = { id, mean };
  }
  return best?.id;
}

/**
 * The weight that would have scored best, drawn towards one half while few origins speak for it.
 */
function weightOf(over: readonly Evaluation[], baseline: string): number {
  let linear = 0;
  let square = 0;
  let n = 0;
  for (const { model, baselines, outcome } of over) {
    const rival = baselines.get(baseline);
    if (!isScored(model) || !isScored(rival)) continue;
    const loss = mixtureCrps(model.draws, rival.draws, outcome);
    linear += loss.linear;
    square += loss.square;
    n++;
  }
  const lowest = square > 0 ? -linear / (2 * square) : linear < 0 ? 1 : 0;
  const best = n > 0 ? Math.max(0, Math.min(1, lowest)) : 0.5;
  return (n * best + HALF_BELIEVED * 0.5) / (n + HALF_BELIEVED);
}
