import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";
import { makeFolder } from "./make-folder.ts";
import { type Finished, quotacast } from "./quotacast.ts";

/** Enough futures for a look, few enough for a test: two blocks. */
const FEW = ["--trials", "1000"];

describe("quotacast run -o", () => {
  it("writes every format, and prints the screen all the same", async () => {
    const folder = makeFolder();
    const files = ["f.json", "f.csv", "f.parquet", "f.xlsx", "f.html"];
    const outs = files.flatMap((file) => ["-o", join(folder, file)]);
    const { code, stdout, stderr } = await quotacast(["run", "steady-team", ...FEW, ...outs]);
    expect(code).toBe(0);
    expect(stdout).toContain("in 100 futures");
    expect(stderr.match(/^Wrote /gm)).toHaveLength(files.length);
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
    const page = readFileSync(join(folder, "f.html"), "utf8");
    // A colour of the page's tokens, and a rule of its charts that uses it.
    expect(page).toMatch(/--accent:.*\.dot\.makes-quota.*<svg/s);
    expect(page).not.toMatch(/<script|src=|href="http|url\(/);
  });

  it('prints the document where the file is "-"', async () => {
    const document = await quotacast(["run", "steady-team", ...FEW, "--json"]);
    expect(await quotacast(["run", "steady-team", ...FEW, "-o", "-"])).toEqual(document);
  });

  it("refuses what it cannot write before it runs", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "taken.json"));
    const places = ["forecast.pdf", "taken.json", "no/such/folder.json"];
    for (const place of places) {
      const { code } = await quotacast([
        "run",
        "steady-team",
        "--trials",
        "100M",
        "-o",
        join(folder, place),
      ]);
      expect(code).toBe(2);
    }
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("leaves no file behind after %s, and exits with %i", async (signal, expected) => {
    const folder = makeFolder();
    const { code, stdout } = await signalled(signal, join(folder, "f.json"));
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("quotacast run --draws", () => {
  it("writes each future's bookings, whose mean is the forecast's", async () => {
    const folder = makeFolder();
    const csv = join(folder, "d.csv");
    const parquet = join(folder, "d.parquet");
    const run = (path: string) => ["run", "example-team", ...FEW, "--json", "--draws", path];
    const { stdout } = await quotacast(run(csv));
    await quotacast(run(parquet));

    const { data } = Papa.parse<Record<string, number>>(readFileSync(csv, "utf8"), {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
    });
    const { total, periods } = JSON.parse(stdout);
    const ids = periods.map(({ id }: { id: string }) => id);
    expect(Object.keys(data[0])).toEqual(["trial", "total", ...ids]);
    expect(data.map(({ trial }) => trial)).toEqual(data.map((_, index) => index));
    const mean = data.reduce((sum, row) => sum + row.total, 0) / data.length;
    expect(mean).toBeCloseTo(total.bookings.mean, 6);
    const file = new Uint8Array(readFileSync(parquet)).buffer;
    expect(await parquetReadObjects({ file })).toEqual(data);
  });
});

describe("quotacast run, piped", () => {
  it("ends quietly when its reader has read enough", async () => {
    const program = join(await buildWhenStale("cli"), "quotacast.js");
    const command = `'${process.execPath}' '${program}' run steady-team --trials 500 --json | true`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

/** Sends a signal to a long run. One that comes before the run has begun ends Node itself. */
async function signalled(signal: NodeJS.Signals, file: string): Promise<Finished> {
  const run = ["run", "steady-team", "--trials", "100M", "-o", file];
  for (let delay = 1_000; ; delay *= 2) {
    const onStart = (child: ChildProcess) => setTimeout(() => child.kill(signal), delay);
    const finished = await quotacast(run, { onStart });
    if (finished.code !== null || delay > 10_000) return finished;
  }
}
