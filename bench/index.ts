import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Case, isAbsent } from "./case.ts";
import type { Effort } from "./effort.ts";
import { describeMachine } from "./machine.ts";
import { simulateInMemory } from "./parts/memory.ts";
import { PARTS } from "./parts.ts";
import { printFinding } from "./print-finding.ts";
import { ratiosOf } from "./ratios.ts";

const FULL: Effort = { runs: 5, seconds: 1 };
/** For a look, not for a figure to quote. */
const QUICK: Effort = { runs: 3, seconds: 0.2 };

const USAGE = `npm run bench -- [--only PART[,PART]] [--quick] [--json FILE]

Speed, each figure checked. Parts: ${PARTS.map(({ name }) => name).join(", ")}
`;

const { values } = readArguments();
if (values.help) process.stdout.write(USAGE);
else if (values.memory !== undefined) simulateInMemory(Number(values.memory));
else await bench(values.quick ? QUICK : FULL, values.only?.split(","), values.json);

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: "string" },
        only: { type: "string" },
        quick: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        memory: { type: "string" },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function bench(effort: Effort, only: string[] | undefined, json: string | undefined) {
  const unknown = only?.filter((name) => !PARTS.some((part) => part.name === name)) ?? [];
  if (unknown.length > 0) {
    process.stderr.write(`There is no part ${unknown.join(", ")}.\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const machine = describeMachine();
  process.stdout.write(`${machine.cpu}, ${machine.cores} cores, ${machine.runtime}\n\n`);
  const findings = [];
  for (const part of PARTS) {
    if (only && !only.includes(part.name)) continue;
    for await (const finding of part.cases(effort)) {
      printFinding(finding);
      findings.push(finding);
    }
  }
  const cases = findings.filter((finding): finding is Case => !isAbsent(finding));
  const absent = findings.filter(isAbsent);
  const ratios = ratiosOf(cases);
  process.stdout.write("\n");
  for (const [name, ratio] of Object.entries(ratios)) {
    process.stdout.write(`${name.padEnd(34)} ${ratio.toPrecision(3)}\n`);
  }
  if (json !== undefined) {
    const document = { format: "quotacast-bench/1", machine, effort, cases, ratios, absent };
    writeFileSync(json, `${JSON.stringify(document, null, 2)}\n`);
  }
  if (cases.some(({ check }) => check?.isRight === false)) {
    process.stderr.write("\nAn answer is wrong: see WRONG above. Its speed is worth nothing.\n");
    process.exitCode = 1;
  }
}
