import { describe, expect, it } from "vitest";
import { readExport } from "../../engine/index.ts";
import { openNodePool } from "../../workers/node-pool.ts";
import { manyRows } from "../support/synthetic-crm/many-rows.ts";
import { synthesizeCrm } from "../support/synthetic-crm/synthesize-crm.ts";
import { STAGED } from "../support/synthetic-crm/truth.ts";
import { writeFieldHistory, writeSalesforce } from "../support/synthetic-crm/write-salesforce.ts";

describe("importFiles", () => {
  it("reads files in a worker as their texts are read here, and gives what is open", async () => {
    const crm = synthesizeCrm(STAGED, "worker");
    const texts = { opportunities: writeSalesforce(crm), history: writeFieldHistory(crm) };
    const options = { asOf: STAGED.asOf };
    const files = {
      opportunities: new Blob([texts.opportunities]),
      history: new Blob([texts.history]),
    };
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const pool = openNodePool(1);
    try {
      const imported = await pool.importFiles(files, options, { onProgress });
      const { pipeline, hygiene } = readExport(texts, options);
      const open = pipeline.opportunities.filter(({ status }) => status === "open");
      const { summary, issues } = pipeline;
      expect(imported).toMatchObject({ summary, issues, open, hygiene, detected: "salesforce" });
      expect(imported.encodings).toEqual({ opportunities: "utf-8", history: "utf-8" });

      const counted = imported.groups.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(issues.length);
      const [first] = pipeline.opportunities;
      expect(imported.preview[0]).toMatchObject({ row: 2, read: first });
      expect(imported.preview[0].cells).toContain(first.id);
      for (const { code, count, touches, ids } of hygiene.findings) {
        if (ids.length === 0) continue;
        if (touches === "opening") expect(imported.found[code] ?? [], code).toHaveLength(count);
      }
      expect(Object.keys(imported.found)).toContain("zombies");
    } finally {
      await pool.close();
    }
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it("leaves the thread that asks free while it reads 50,000 rows", async () => {
    const file = new Blob([...manyRows(50_000)]);
    const pool = openNodePool(1);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const began = performance.now();
    try {
      const { summary } = await pool.importFiles({ opportunities: file }, {});
      expect(summary).toMatchObject({ rows: 50_000, won: 10_000, lost: 10_000, open: 30_000 });
    } finally {
      clearInterval(watch);
      await pool.close();
    }
    // What is open comes back at once, and that is the longest wait: a part of the whole.
    expect(longest).toBeLessThan(0.5 * (performance.now() - began));
  });

  it("ends when it is told to, and leaves the pool of use", async () => {
    const file = new Blob([...manyRows(50_000)]);
    const pool = openNodePool(1);
    try {
      const controller = new AbortController();
      const watching = { signal: controller.signal, onProgress: () => controller.abort() };
      await expect(pool.importFiles({ opportunities: file }, {}, watching)).rejects.toThrow();
      const rest = await pool.importFiles({ opportunities: file.slice(0, 3000) }, {});
      expect(rest.summary.used).toBeGreaterThan(5);
    } finally {
      await pool.close();
    }
  });
});

describe("readRows", () => {
  it("gives rows as they stand in the file, cell by cell", async () => {
    const text = 'Id;Note\r\nA;"one; two"\r\nB;\r\nC;" last "\r\n';
    const pool = openNodePool(1);
    const writing = { encoding: "utf-8" as const, delimiter: ";" };
    try {
      expect(await pool.readRows(new Blob([text]), writing, [2, 4])).toEqual([
        ["A", "one; two"],
        ["C", "last"],
      ]);
      expect(await pool.readRows(new Blob([text]), writing, [])).toEqual([]);
    } finally {
      await pool.close();
    }
  });
});
