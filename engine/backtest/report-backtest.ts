import type { History } from "../history/history-schema.ts";
import { type ResampleOptions, resampleBlocks } from "../score/block-bootstrap.ts";
import { testUniformity, type Uniformity } from "../score/kolmogorov.ts";
import { type VerificationPower, verificationPower } from "../score/verification-power.ts";
import type { BacktestOptions } from "./backtest-options.ts";
import { BASELINES } from "./baselines/baselines.ts";
import { compareScores, type Skill } from "./compare-scores.ts";
import { describeOrigin, type OriginReport } from "./describe-origin.ts";
import { type Evaluation, isScored, type Scored } from "./evaluation.ts";
import { type Improved, improveForecast } from "./improve.ts";
import { type Scores, summarizeScores } from "./summarize-scores.ts";
import { type Limit, whatIsNotKnown } from "./what-is-not-known.ts";

export const BACKTEST_FORMAT = "quotacast-backtest/1";

/** What a backtest found: plain data, printed by `backtest --json` as it is. */
export interface BacktestReport {
  readonly format: typeof BACKTEST_FORMAT;
  readonly asOf: string;
  readonly horizon: string;
  readonly every: string;
  readonly quota: "given" | "assumed";
  readonly origins: readonly OriginReport[];
  readonly scores: {
    readonly model: Scores | null;
    /** The model, its spread multiplied as earlier origins asked for. */
    readonly recalibrated: Scores | null;
    /** The model mixed with the baseline that was best so far. */
    readonly pool: Scores | null;
    readonly baselines: Readonly<Record<string, Scores & { readonly name: string }>>;
    readonly skill: Readonly<Record<string, Skill>>;
  };
  /**
   * The baseline with the least CRPS: chosen afterwards, so the comparison is hard on the model.
   */
  readonly bestBaseline: string | null;
  /** What to forecast by: the model only where it beat every baseline in most resamples. */
  readonly recommends: "model" | "pool" | "nothing";
  readonly pit: readonly number[];
  readonly pitTest: Uniformity | null;
  /** By what the next forecast's spread should be multiplied. */
  readonly spreadFactor: number;
  /** What so many periods that do not overlap can tell of an 80 % interval. */
  readonly verification: VerificationPower & { readonly message: string };
  readonly limits: readonly Limit[];
}

const PROBABILITY_TO_BEAT = 0.75;
const NOMINAL = 0.8;
const DOUBTFUL = 0.6;

/** Works out what a backtest's origins come to. */
export function reportBacktest(
  history: History,
  evaluations: readonly Evaluation[],
  { horizon, every, quota, seed }: BacktestOptions,
): BacktestReport {
  const independent = new Set(evaluations.map(({ target }) => target.start)).size;
  const steps = Math.max(1, Math.round(evaluations.length / independent));
  const blocks = Math.max(steps, wholeCubeRoot(evaluations.length));
  const options: ResampleOptions = { blockLength: blocks, seed };
  const improved = evaluations.map((one, index) =>
    improveForecast(one, evaluations.slice(0, index)),
  );
  const summarize = (scored: readonly Scored[]) => {
    if (scored.length === 0) return null;
    return summarizeScores(scored, independent, resampleBlocks(scored.length, options));
  };
  const model = evaluations.map((one) => one.model).filter(isScored);
  const rivals = BASELINES.map(({ id, name }) => {
    const scored = evaluations.map((one) => one.baselines.get(id)).filter(isScored);
    const skill = compareScores(model, scored, steps, options);
    return { id, name, skill, scores: summarize(scored) };
  });
  const skills = rivals.flatMap(({ id, skill }) => (skill ? [{ id, skill }] : []));
  const hardest = [...skills].sort((a, b) => a.skill.value - b.skill.value)[0];
  const pits = model.map(({ pit }) => pit);
  return {
    ...{ format: BACKTEST_FORMAT, asOf: history.asOf, horizon, every },
    quota: quota === undefined ? "assumed" : "given",
    origins: evaluations.map((one, index) => describeOrigin(one, improved[index])),
    scores: {
      model: summarize(model),
      recalibrated: summarize(improved.flatMap(({ recalibrated }) => recalibrated ?? [])),
      pool: summarize(improved.flatMap(({ pool }) => pool?.scored ?? [])),
      baselines: Object.fromEntries(
        rivals.flatMap(({ id, name, scores }) => (scores ? [[id, { name, ...scores }]] : [])),
      ),
      skill: Object.fromEntries(skills.map(({ id, skill }) => [id, skill])),
    },
    bestBaseline: hardest?.id ?? null,
    recommends: recommend(model, hardest?.skill, improved),
    pit: pits,
    pitTest: pits.length > 0 ? testUniformity(pits) : null,
    spreadFactor: improved.at(-1)?.spreadFactor ?? 1,
    verification: sayWhatCanBeVerified(independent),
    limits: whatIsNotKnown(history),
  };
}

function recommend(
  model: readonly Scored[],
  skill: Skill | undefined,
  improved: readonly Improved[],
): BacktestReport["recommends"] {
  if (model.length === 0) return "nothing";
  const isBetter = skill && skill.value > 0 && skill.probability >= PROBABILITY_TO_BEAT;
  if (isBetter) return "model";
  return improved.some(({ pool }) => pool) ? "pool" : "nothing";
}

function sayWhatCanBeVerified(n: number): BacktestReport["verification"] {
  const power = verificationPower(n, NOMINAL, DOUBTFUL);
  const [low, high] = power.hits;
  const percent = Math.round(100 * power.detects);
  const message = [
    `${n} period${n === 1 ? "" : "s"} that do not overlap:`,
    `a right 80 % interval holds ${low} to ${high} of them,`,
    `and one that truly holds 60 % is found out with a probability of ${percent} %.`,
  ].join(" ");
  return { ...power, message };
}

/**
 * Neighbours that may hang together beyond their overlap: the usual rate for a bootstrap's blocks.
 */
function wholeCubeRoot(n: number): number {
  let root = 1;
  while ((root + 1) * (root + 1) * (root + 1) <= n) root++;
  return root;
}
