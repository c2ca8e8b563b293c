import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../setup/one-at-a-time.mjs";

const lockOf = (name: string) => resolve(import.meta.dirname, `../../dist/${name}.lock`);

describe("oneAtATime", () => {
  it("lets no two do the same work at once", async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await sleep(20);
      running--;
    };
    await Promise.all([1, 2, 3].map(() => oneAtATime("test-overlap", work)));
    expect(most).toBe(1);
  });

  it("lets go when the work fails", async () => {
    const fail = () => Promise.reject(new Error("no space left"));
    await expect(oneAtATime("test-failure", fail)).rejects.toThrow("no space left");
    expect(existsSync(lockOf("test-failure"))).toBe(false);
  });

  it("takes over from a process that died", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(lockOf("test-death"), String(pid));
    expect(await oneAtATime("test-death", async () => "done")).toBe("done");
  });
});
