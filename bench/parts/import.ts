import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";
import { manyRows } from "../../test/support/synthetic-crm/many-rows.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import { measureProcess } from "../measure-process.ts";

const ROWS = 1_000_000;
const MEGABYTES_MAX = 512;
/** What the made-up rows hold: of five stages, the last two are closed. */
const TOLD = "1,000,000 used: 200,000 won, 200,000 lost, 600,000 open";

/** What a list of a million opportunities (210 MB) takes to import, in a process of its own. */
export const importing: Part = { name: "import", cases: importCases };

async function* importCases(): AsyncGenerator<Finding> {
  if (process.platform !== "linux") {
    yield { name: "import 1,000,000 rows", absent: "memory is read as Linux counts it" };
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "quotacast-bench-"));
  try {
    const deals = join(folder, "deals.csv");
    await pipeline(manyRows(ROWS), createWriteStream(deals));
    const program = join(await buildWhenStale("cli"), "quotacast.js");
    const { output, seconds, megabytes } = await measureProcess([program, "import", deals]);
    if (!output.replace(/\s+/g, " ").includes(TOLD)) throw new Error(`import says: ${output}`);
    yield quantityCase("import 1,000,000 rows", "s", [seconds]);
    yield quantityCase("import 1,000,000 rows, memory", "MB", [megabytes], MEGABYTES_MAX);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
