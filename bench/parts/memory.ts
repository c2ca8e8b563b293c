import { type Finding, type Part, quantityCase } from "../case.ts";
import type { Effort } from "../effort.ts";
import { time } from "../measure.ts";
import { measureProcess } from "../measure-process.ts";
import { doWork } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

const SIZES = [1e5, 1e7];
const LIMIT_MB = 300;
/** A machine that would take longer than this is asked for fewer trials, and the case says so. */
const SECONDS_MAX = 120;

/** The most memory that a run takes, each in a process of its own: flat, as draws are not kept. */
export const memory: Part = { name: "memory", cases: memoryCases };

/** What the child process does: so many trials. */
export function simulateInMemory(trials: number): void {
  doWork(WORKS.event, trials);
}

async function* memoryCases({ seconds }: Effort): AsyncGenerator<Finding> {
  const { processor } = await time(() => doWork(WORKS.event, 20_000));
  const affordable = (20_000 * Math.min(SECONDS_MAX, 100 * seconds)) / processor;
  const most = 10 ** Math.floor(Math.log10(affordable));
  for (const trials of new Set(SIZES.map((size) => Math.min(size, most)))) {
    const { megabytes } = await measureProcess([process.argv[1], "--memory", String(trials)]);
    yield quantityCase(`memory, ${trials.toExponential()} trials`, "MB", [megabytes], LIMIT_MB);
  }
}
