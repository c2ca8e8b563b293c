import { quantileSorted } from "simple-statistics";

/** Seconds that a piece of work took, run by run, and the median. */
export interface Timing {
  readonly seconds: readonly number[];
  readonly median: number;
}

/** Which clock: processor time for one thread's work, wall time where several threads share it. */
export type Clock = "processor" | "wall";

/**
 * Times a piece of work over several runs, after one that is not counted.
 *
 * Processor time is blind to other programs on the machine; it counts all threads of ours.
 */
export async function measure(
  work: () => unknown,
  { runs, clock }: { readonly runs: number; readonly clock: Clock },
): Promise<Timing> {
  await work();
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const wall = performance.now();
    const processor = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(processor);
    seconds.push(clock === "wall" ? (performance.now() - wall) / 1e3 : (user + system) / 1e6);
  }
  const sorted = [...seconds].sort((a, b) => a - b);
  return { seconds, median: quantileSorted(sorted, 0.5) };
}
