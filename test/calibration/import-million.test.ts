import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { describe, expect, it } from "vitest";
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
      const { output, seconds, megabytes } = await measure([program, "import", deals, ...more]);
      const told = `${seconds.toFixed(1)} s of processor, ${megabytes} MB`;
      console.log(`import ${more.join(" ")}: ${told}`);
      expect(output.replace(/\s+/g, " ")).toContain(
        "1,000,000 used: 200,000 won, 200,000 lost, 600,000 open",
      );
      expect(megabytes).toBeLessThan(512);
    }
  });
});

/** Runs Node, and tells what it printed, the processor time it took, and its most memory. */
async function measure(args: readonly string[]) {
  const child = spawn(process.execPath, [...args]);
  let output = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  let megabytes = 0;
  let seconds = 0;
  const watch = setInterval(() => {
    const seen = lookAt(child);
    megabytes = Math.max(megabytes, seen.megabytes);
    seconds = Math.max(seconds, seen.seconds);
  }, 20);
  await once(child, "close");
  clearInterval(watch);
  return { output, seconds, megabytes };
}

/** The high-water mark of its memory and its processor time, as Linux counts them. */
function lookAt({ pid }: ChildProcess) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ").slice(13, 15);
    return {
      megabytes: Math.round(Number(kilobytes ?? 0) / 1024),
      seconds: (Number(user) + Number(system)) / 100,
    };
  } catch {
    return { megabytes: 0, seconds: 0 };
  }
}
