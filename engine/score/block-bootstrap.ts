import { drawWord, uniformOf } from "../random/draw-word.ts";
import { entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { trialKey } from "../random/trial-key.ts";

/** A figure, with the interval that drawing its origins again gives it. */
export interface Bootstrapped {
  readonly value: number;
  /** 95 %. */
  readonly interval: readonly [number, number];
}

export interface BootstrapOptions {
  /** Origins that hang together, as their horizons overlap: they are drawn as one block. */
  readonly blockLength: number;
  readonly seed: string;
  readonly resamples?: number;
}

const RESAMPLES = 2_000;
const TAIL = 0.025;

/**
 * The figures that origins give when they are drawn again, in blocks of neighbours, with
 * replacement. Blocks run round the end, so that each origin is drawn as often as another.
 *
 * @param count origins, at least 1
 * @param figure works a figure out of the origins drawn, told by their indices
 * @returns by resample, in order of drawing
 * @see Politis and Romano (1992), "A circular block-resampling procedure for stationary data"
 */
export function resampleBlocks(
  count: number,
  figure: (indices: readonly number[]) => number,
  { blockLength, seed, resamples = RESAMPLES }: BootstrapOptions,
): number[] {
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
    return figure(indices);
  });
}

/** A figure of origins with its block-bootstrap interval. */
export function bootstrap(
  count: number,
  figure: (indices: readonly number[]) => number,
  options: BootstrapOptions,
): Bootstrapped {
  const all = Array.from({ length: count }, (_, index) => index);
  const figures = resampleBlocks(count, figure, options).sort((a, b) => a - b);
  const at = (p: number) => figures[Math.round(p * (figures.length - 1))];
  return { value: figure(all), interval: [at(TAIL), at(1 - TAIL)] };
}
