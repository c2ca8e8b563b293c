import { drawWord, uniformOf } from "../random/draw-word.ts";
import { entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { trialKey } from "../random/trial-key.ts";
import type { Answers } from "./answers.ts";
import { type Means, readingMeans } from "./estimate.ts";

/** Resampled futures: enough to tell 70 % from 65. */
export const RESAMPLES = 400;

const CHOICE = entityOfText("resample", "slice");

/**
 * The means that other futures might have given: slices are drawn anew with replacement, the same
 * for all alternatives. One set of means if the answers are exact.
 */
export function resampledMeans(answers: Answers): Means[] {
  const { sliceTrials, alternatives, method } = answers;
  const slices = sliceTrials.length;
  const count = method === "exact" ? 1 : RESAMPLES;
  return Array.from({ length: count }, (_, resample) => {
    const weights = method === "exact" ? [1] : drawWeights(resample, slices);
    const trials = sliceTrials.reduce((sum, own, slice) => sum + own * weights[slice], 0);
    const mean = (values: Float64Array) =>
      values.reduce((sum, value, slice) => sum + value * weights[slice], 0) / trials;
    return readingMeans(alternatives, mean);
  });
}

/** How often each slice is drawn. */
function drawWeights(resample: number, slices: number): number[] {
  const weights = new Array<number>(slices).fill(0);
  const key = trialKey(seedKey("resample"), resample);
  for (let draw = 0; draw < slices; draw++) {
    weights[Math.floor(uniformOf(drawWord(key, CHOICE, draw)) * slices)]++;
  }
  return weights;
}
