import { type ChildProcess, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { forecastSchema } from "../../engine/forecast/forecast-schema.ts";
import { plans, steadyTeam } from "../../scenarios/index.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

/** Enough futures for a look, few enough for a test: four blocks. */
const FEW = ["--trials", "2000"];

describe("quotacast run", () => {
  it.each(Object.keys(plans))("prints a forecast of %s that its schema accepts", async (id) => {
    const { code, stdout, stderr } = await quotacast(["run", id, ...FEW, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(forecastSchema.parse(JSON.parse(stdout))).toMatchObject({ seed: "1", trials: 2000 });
  });

  it.each(Object.keys(plans))("agrees with the exact answer to %s", async (id) => {
    const simulated = JSON.parse(
      (await quotacast(["run", id, "--trials", "20k", "--json"])).stdout,
    );
    const exact = JSON.parse((await quotacast(["run", id, "--exact", "--json"])).stdout);
    expect(exact.method).toBe("exact");
    const { pHit, pHitStandardError, bookings } = simulated.total;
    expect(Math.abs(pHit - exact.total.pHit)).toBeLessThan(4 * pHitStandardError);
    expect(Math.abs(bookings.mean - exact.total.bookings.mean)).toBeLessThan(
      4 * bookings.standardError,
    );
  });

  it("prints the same bytes for any number of workers", async () => {
    const run = (workers: string) =>
      quotacast(["run", "steady-team", ...FEW, "--json", "--workers", workers]);
    const [one, two, four] = await Promise.all(["1", "2", "4"].map(run));
    expect(one.code).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(four.stdout).toBe(one.stdout);
  });

  it("takes a plan from standard input, with the forecast of the shipped one", async () => {
    const shipped = await quotacast(["run", "steady-team", ...FEW, "--json"]);
    const input = JSON.stringify(steadyTeam);
    expect(await quotacast(["run", "-", ...FEW, "--json"], { input })).toEqual(shipped);
  });

  it("prints another forecast for another seed", async () => {
    const run = (seed: string) =>
      quotacast(["run", "steady-team", ...FEW, "--json", "--seed", seed]);
    const [first, second] = await Promise.all(["1", "two"].map(run));
    expect(JSON.parse(second.stdout).seed).toBe("two");
    expect(JSON.parse(second.stdout).total).not.toEqual(JSON.parse(first.stdout).total);
  });

  it("says on a calm screen what the document says", async () => {
    const { code, stdout, stderr } = await quotacast(["run", "steady-team", ...FEW]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^(About )?\d+ in 100 futures make the quota of \$[\d.]+[kM]\.$/m);
    expect(stdout).toMatch(/^8 in 10 book between \$\S+ and \$\S+\.$/m);
    expect(stdout.match(/[●○]/g)).toHaveLength(50);
    expect(stdout).toContain("2,000 futures · seed 1 · ");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    // Neither colour nor a bar where nobody watches.
    expect(stdout + stderr).not.toContain("\u001b");
  });

  it("adds what-ifs up and names them", async () => {
    const scenarios = ["--scenario", "double-win-rate", "--scenario", "double-deal-size"];
    const { stdout } = await quotacast(["run", "steady-team", ...FEW, "--json", ...scenarios]);
    const plain = await quotacast(["run", "steady-team", ...FEW, "--json"]);
    const lifted = JSON.parse(stdout);
    expect(lifted.scenario).toBe("double-win-rate+double-deal-size");
    // Twice the wins of twice the size book more than twice as much, whatever was capped.
    expect(lifted.total.bookings.mean).toBeGreaterThan(
      2 * JSON.parse(plain.stdout).total.bookings.mean,
    );
  });

  it("opens with a pipeline, and says that it is of another day", async () => {
    const path = join(makeFolder(), "pipeline.json");
    const opportunities = [{ id: "A", created: "2025-11-01", amount: 1e6, status: "open" }];
    const summary = { asOf: "2025-12-01" };
    writeFileSync(path, JSON.stringify({ format: "quotacast-pipeline/1", opportunities, summary }));
    const { code, stdout } = await quotacast([
      "run",
      "steady-team",
      ...FEW,
      "--json",
      "--opening",
      path,
    ]);
    const { pipeline, warnings } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(pipeline).toMatchObject({ openAtStart: 1, openValueAtStart: 1e6 });
    expect(warnings).toContainEqual(expect.objectContaining({ code: "opening-of-another-day" }));
  });

  it("says what it assumed", async () => {
    const { commonFactor: _, ...rest } = steadyTeam;
    const input = JSON.stringify(rest);
    const { stdout } = await quotacast(["run", "-", ...FEW, "--json"], { input });
    const paths = JSON.parse(stdout).warnings.map(({ path }: { path: string }) => path);
    expect(paths).toContain("commonFactor.winRate");
  });
});

describe("quotacast run --assert", () => {
  it("leaves with 0 where all assertions hold", async () => {
    const claims = ["--assert", "pHit>=0", "--assert", "periods[0].wins.mean>0"];
    expect((await quotacast(["run", "steady-team", ...FEW, ...claims])).code).toBe(0);
  });

  it("leaves with 3 after the output is written where one does not", async () => {
    const path = join(makeFolder(), "forecast.json");
    const { code, stdout, stderr } = await quotacast([
      "run",
      "steady-team",
      ...FEW,
      "--json",
      "-o",
      path,
      "--assert",
      "pHit>1",
    ]);
    expect(code).toBe(3);
    expect(readFileSync(path, "utf8")).toBe(stdout);
    expect(JSON.parse(stderr).error).toMatchObject({ code: "assertion-missed", path: "pHit" });
  });

  it("refuses a figure that no forecast has before the long run, with 2", async () => {
    const { code, stdout, stderr } = await quotacast([
      "run",
      "steady-team",
      "--trials",
      "100M",
      "--assert",
      "pHits>1",
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("no number at pHits");
  });
});

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
    expect(page).toContain("<svg");
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
    const { code, stdout } = await quotacast(
      ["run", "steady-team", "--trials", "100M", "-o", join(folder, "f.json")],
      { onStart: (child) => signalWhenBusy(child, signal) },
    );
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
    const mean = data.reduce((sum, row) => sum + row.total, 0) / 2000;
    expect(mean).toBeCloseTo(total.bookings.mean, 6);
    const file = new Uint8Array(readFileSync(parquet)).buffer;
    expect(await parquetReadObjects({ file })).toEqual(data);
  });
});

describe("quotacast run, piped", () => {
  it("ends quietly when its reader has read enough", () => {
    const program = `${process.execPath} dist/cli/quotacast.js`;
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `${program} run steady-team --trials 500 --json | true`],
      { encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(existsSync("dist/cli/quotacast.js")).toBe(true);
  });
});

/** A signal before the run has begun would meet Node's own handling, which is not ours to test. */
function signalWhenBusy(child: ChildProcess, signal: NodeJS.Signals): void {
  setTimeout(() => child.kill(signal), 1500);
}
