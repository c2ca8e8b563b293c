import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../../cli/failure.ts";
import { checkWritable, writeAtomically } from "../../../cli/write/write-atomically.ts";
import { makeFolder } from "../make-folder.ts";

describe("writeAtomically", () => {
  it("puts the whole file in place and leaves nothing beside it", async () => {
    const folder = makeFolder();
    const path = join(folder, "forecast.json");
    writeFileSync(path, "old");
    await writeAtomically(path, async (draft) => {
      await writeFile(draft, "new");
      expect(readFileSync(path, "utf8")).toBe("old");
    });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["forecast.json"]);
  });

  it("keeps the old file, and no half of the new one, when writing fails", async () => {
    const folder = makeFolder();
    const path = join(folder, "forecast.json");
    writeFileSync(path, "old");
    const written = writeAtomically(path, async (draft) => {
      await writeFile(draft, "ne");
      throw new Error("interrupted");
    });
    await expect(written).rejects.toThrow("interrupted");
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["forecast.json"]);
  });

  it("says in words that a place cannot be written to", async () => {
    const path = join(makeFolder(), "gone", "forecast.json");
    const error = await writeAtomically(path, (draft) => writeFile(draft, "x")).catch((e) => e);
    expect(failureOf(error)).toMatchObject({ exitCode: 1, code: "cannot-write", path });
  });
});

describe("checkWritable", () => {
  it("refuses a folder", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "out.json"));
    await expect(checkWritable(join(folder, "out.json"))).rejects.toThrow("is a folder");
  });

  it("refuses a file in a folder that is not there", async () => {
    await expect(checkWritable(join(makeFolder(), "no", "out.json"))).rejects.toThrow(
      "there is no folder",
    );
  });
});
