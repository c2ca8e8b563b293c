import { quantileSorted } from "simple-statistics";
import type { Effort } from "./effort.ts";

/** Seconds that one run of some work took. */
export interface Timing {
  /** Of all threads of this process: blind to other programs on the machine. */
  readonly processor: number;
  readonly wall: number;
}

/** A run shorter than this share of what was wanted is tried again with more to do. */
const SHORTEST = 0.7;
/** Work still to be warmed up looks slower than it is: grow by so much at most, and look again. */
const GROWTH_MAX = 4;

/**
 * Times some work over several runs. How much it does in a run is found by trying, which warms it
 * up as well.
 *
 * @param work does so many units of it, such as trials
 * @param step whole multiples of it are done
 * @returns the units of a run, and what each run took
 */
export async function measure(
  work: (amount: number) => unknown,
  { runs, seconds }: Effort,
  step = 1,
): Promise<{ readonly amount: number; readonly timings: readonly Timing[] }> {
  let amount = step;
  for (;;) {
    const { processor } = await time(() => work(amount));
    if (processor > SHORTEST * seconds) break;
    const growth = Math.min(GROWTH_MAX, (1.1 * seconds) / Math.max(processor, 1e-6));
    amount = step * Math.ceil((amount * growth) / step);
  }
  const timings: Timing[] = [];
  for (let run = 0; run < runs; run++) timings.push(await time(() => work(amount)));
  return { amount, timings };
}

/** Times one run. */
export async function time(work: () => unknown): Promise<Timing> {
  const before = clocks();
  await work();
  const after = clocks();
  return { processor: after.processor - before.processor, wall: after.wall - before.wall };
}

/** A browser has no clock of the processor: there, the wall's stands in for it. */
function clocks(): Timing {
  const wall = performance.now() / 1e3;
  if (typeof process === "undefined") return { processor: wall, wall };
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1e6, wall };
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The quantile R-7 of values in any order. */
export function quantileOf(values: readonly number[], p: number): number {
  return quantileSorted(
    [...values].sort((a, b) => a - b),
    p,
  );
}
