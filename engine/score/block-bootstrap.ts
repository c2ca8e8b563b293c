import { drawWord, uniformOf } from "../random/draw-word.ts";
import { entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { trialKey } from "../random/trial-key.ts";

/** Origins drawn again: by resample, their indices. */
export type Resamples = readonly (readonly number[])[];

/** A figure, with the interval that drawing its origins again gives it. */
export interface Bootstrapped {
  readonly value: number;
  /** 95 %. */
  readonly interval: readonly [number, number];
}

export interface ResampleOptions {
  /** Origins that hang together, as their horizons overlap: they are drawn as one block. */
  readonly blockLength: number;
  readonly seed: string;
  readonly resamples?: number;
}

const RESAMPLES = 2_000;
const TAIL = 0.025;

/**
 * Draws origins again, in blocks of neighbours, with replacement. Blocks run round the end, so that
 * each origin is drawn as often as another.
 *
 * @param count origins, at least 1
 * @see Politis and Romano (1992), "A circular block-resampling procedure for stationary data"
 */
export function resampleBlocks(
  count: number,
  { blockLength, seed, resamples = RESAMPLES }: ResampleOptions,
): Resamples {
  const key = seedKey(seed);
  const entity = entityOfText("bootstrap", "block");
  return Array.from({ length: resamples }, (_, resample) => {
    const own = trialKey(key, resample);
    const indices: number[] = [];
    for (let block = 0; indices.length < count; block++) {
      const start = Math.floor(uniformOf(drawWord(own, entity, block)) * count);
      for (let i = 0; i < blockLength && indices.length < count; i++) {
        indices.push((start + i) % count);
      }
    }
    return indices;
  });
}

/** What a figure is of all origins, and of 95 in 100 resamples. */
export function bootstrap(
  count: number,
  figure: (indices: readonly number[]) => number,
  resamples: Resamples,
): Bootstrapped & { readonly figures: readonly number[] } {
  const all = Array.from({ length: count }, (_, index) => index);
  const figures = resamples.map(figure).sort((a, b) => a - b);
  const at = (p: number) => figures[Math.round(p * (figures.length - 1))];
  return { value: figure(all), interval: [at(TAIL), at(1 - TAIL)], figures };
}
