import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Case, runCases } from "./cases.ts";
import { describeMachine } from "./machine.ts";

/** `npm run bench [-- --json FILE]`: speed, each figure with the check that its answer is right. */
const { values } = parseArgs({ options: { json: { type: "string" } } });

const machine = describeMachine();
process.stdout.write(`${machine.cpu}, ${machine.cores} cores, ${machine.runtime}\n\n`);
const cases = await runCases((done) => process.stdout.write(`${lineOf(done)}\n`));
const ratios = ratiosOf(cases);
process.stdout.write(`\n${JSON.stringify(ratios, null, 2)}\n`);
if (values.json !== undefined) {
  const document = { format: "quotacast-bench/1", machine, cases, ratios };
  writeFileSync(values.json, `${JSON.stringify(document, null, 2)}\n`);
}

function lineOf({ name, unit, median, runs, check }: Case): string {
  const spread = `${figure(Math.min(...runs))} to ${figure(Math.max(...runs))}`;
  const z = `z of mean ${check.z.mean.toFixed(2)}, of pHit ${check.z.pHit.toFixed(2)}`;
  return `${name.padEnd(34)} ${figure(median).padStart(9)} ${unit} (${spread}); ${z}`;
}

function figure(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 4 });
}

function ratiosOf(all: readonly Case[]): Record<string, number> {
  const median = (name: string) => all.find((one) => one.name === name)?.median;
  const one = median("workers1 example");
  const two = median("workers2 example");
  return one && two ? { "workers2 / workers1": two / one } : {};
}
