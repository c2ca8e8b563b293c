import { bootstrap, type ResampleOptions, resampleBlocks } from "../score/block-bootstrap.ts";
import { type DieboldMariano, dieboldMariano } from "../score/diebold-mariano.ts";
import type { Scored } from "./evaluation.ts";

/** How much better than a baseline the model was, over the origins that both forecast. */
export interface Skill {
  readonly origins: number;
  /** 1 less the model's CRPS over the baseline's: 0 is no better, 1 perfect. */
  readonly value: number;
  readonly interval: readonly [number, number];
  /** Share of the origins' resamples in which the model is better. */
  readonly probability: number;
  /** Whether the difference could be chance; null where so few origins cannot say. */
  readonly dieboldMariano: DieboldMariano | null;
}

const ORIGINS_MIN = 2;

/**
 * Compares two forecasters by their CRPS at the origins that both forecast.
 *
 * @param steps origins that one forecast's horizon spans, at least 1
 * @returns undefined where there are fewer than two such origins
 */
export function compareScores(
  model: readonly Scored[],
  baseline: readonly Scored[],
  steps: number,
  options: ResampleOptions,
): Skill | undefined {
  const byDay = new Map(baseline.map((one) => [one.day, one]));
  const pairs = model.flatMap((one) => {
    const other = byDay.get(one.day);
    return other ? [{ model: one.crps, baseline: other.crps }] : [];
  });
  if (pairs.length < ORIGINS_MIN) return undefined;
  const skill = (indices: readonly number[]) => {
    let own = 0;
    let others = 0;
    for (const index of indices) {
      own += pairs[index].model;
      others += pairs[index].baseline;
    }
    return others > 0 ? 1 - own / others : 0;
  };
  const resamples = resampleBlocks(pairs.length, options);
  const { value, interval, figures } = bootstrap(pairs.length, skill, resamples);
  const differences = pairs.map((pair) => pair.model - pair.baseline);
  const isLong = pairs.length > steps + 1;
  return {
    origins: pairs.length,
    ...{ value, interval },
    probability: figures.filter((figure) => figure > 0).length / figures.length,
    dieboldMariano: (isLong && dieboldMariano(differences, steps)) || null,
  };
}
