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
  it("are imported within 512 MB, whether told or written", async () => {
    const folder = makeFolder();
    const deals = join(folder, "deals.csv");
    await pipeline(manyRows(ROWS), createWriteStream(deals));
    expect(statSync(deals).size).toBeGreaterThan(190e6);
    const program = join(await buildWhenStale("cli"), "quotacast.js");
    for (const more of [[], ["-o", join(folder, "pipeline.json")]]) {
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
      expect(megabytes).toBeLessThan(512);
    }
  });
});
