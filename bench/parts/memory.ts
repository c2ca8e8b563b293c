import { spawn } from "node:child_process";
import { type Effort, type Finding, type Part, quantityCase } from "../case.ts";
import { time } from "../measure.ts";
import { doWork } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

const SIZES = [1e5, 1e7];
/** A machine that would take longer than this is asked for fewer trials, and the case says so. */
const SECONDS_MAX = 120;

/** The most memory that a run takes, each in a process of its own: flat, as draws are not kept. */
export const memory: Part = { name: "memory", cases: memoryCases };

/** What the child process does: so many trials, and how many megabytes they took at most. */
export function simulateInMemory(trials: number): void {
  doWork(WORKS.event, trials);
  process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
}

async function* memoryCases({ seconds }: Effort): AsyncGenerator<Finding> {
  const { processor } = await time(() => doWork(WORKS.event, 20_000));
  const affordable = (20_000 * Math.min(SECONDS_MAX, 100 * seconds)) / processor;
  const most = 10 ** Math.floor(Math.log10(affordable));
  for (const trials of new Set(SIZES.map((size) => Math.min(size, most)))) {
    const megabytes = await megabytesOf(trials);
    yield quantityCase(`memory, ${trials.toExponential()} trials`, "MB", [megabytes]);
  }
}

function megabytesOf(trials: number): Promise<number> {
  const [program] = process.argv.slice(1);
  const child = spawn(process.execPath, [program, "--memory", String(trials)]);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(Number(output)));
  });
}
