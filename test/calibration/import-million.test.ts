import { createWriteStream, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { describe, expect, it } from "vitest";
import { measureProcess } from "../../bench/measure-process.ts";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";
import { makeFolder } from "../cli/make-folder.ts";
import { manyRows } from "../support/synthetic-crm/many-rows.ts";

const ROWS = 1_000_000;

describe("a million rows", () => {
  // The promise is 512 MB; measured are 270 to 340, and a column too many should show.
  it("are imported within 400 MB, whether told or written, and so is their history", async () => {
    const folder = makeFolder();
    const deals = join(folder, "deals.csv");
    await pipeline(manyRows(ROWS), createWriteStream(deals));
    expect(statSync(deals).size).toBeGreaterThan(190e6);
    const program = join(await buildWhenStale("cli"), "quotacast.js");
    const pipelineWritten = ["-o", join(folder, "pipeline.json")];
    const historyWritten = ["--write-history", join(folder, "history.json")];
    for (const more of [[], pipelineWritten, historyWritten]) {
      const { output, seconds, megabytes } = await measureProcess([
        program,
        "import",
        deals,
        ...more,
      ]);
      const told = `${seconds.toFixed(1)} s of processor, ${megabytes} MB`;
      console.log(`import ${more.join(" ")}: ${told}`);
      expect(output.replace(/\s+/g, " ")).toContain(
        "1,000,000 used: 200,000 won, 200,000 lost, 600,000 open",
      );
      expect(megabytes).toBeLessThan(400);
    }
  });
});
