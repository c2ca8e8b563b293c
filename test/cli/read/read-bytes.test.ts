import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../../cli/failure.ts";
import { type Expectation, readBytes } from "../../../cli/read/read-bytes.ts";
import { makeFolder } from "../make-folder.ts";

const expected: Expectation = { what: "a CSV", bytesMax: 5e6, lineBytesMax: 1e6, hint: "Cut it." };

describe("readBytes", () => {
  it("gives a file's bytes", async () => {
    const path = makeFile("a,b\n1,2\n");
    expect((await readBytes(path, expected)).toString()).toBe("a,b\n1,2\n");
  });

  it("refuses a file that is not there", async () => {
    expect(await refusal(join(makeFolder(), "none.csv"))).toBe("file-not-found");
  });

  it("refuses a folder", async () => {
    expect(await refusal(makeFolder())).toBe("not-a-file");
  });

  it("refuses a large file by its size, unread", async () => {
    const path = makeFile("");
    truncateSync(path, 2e9); // Sparse: reading it would take seconds, and find NUL bytes.
    expect(await refusal(path)).toBe("input-too-large");
  });

  it("refuses what grows beyond its size while it is read, as a device does", async () => {
    expect(await refusal(makeFile("1,2\n".repeat(100)), { ...expected, bytesMax: 400 })).toBe("ok");
    expect(await refusal("/dev/zero")).toBe("binary-file");
  });

  it("refuses bytes that are no text, and knows a workbook", async () => {
    const path = makeFile(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]));
    const failure = failureOf(await readBytes(path, expected).catch((error) => error));
    expect(failure).toMatchObject({ exitCode: 2, code: "binary-file" });
    expect(failure.hint).toContain("Excel");
  });

  it("takes UTF-16 for text in spite of its NUL bytes", async () => {
    expect(await refusal(makeFile(Buffer.from("\ufeffid,stage\n", "utf16le")))).toBe("ok");
  });

  it("refuses a line without end long before it has read it", async () => {
    expect(await refusal(makeFile("x".repeat(3e6)))).toBe("line-too-long");
    expect(await refusal(makeFile(`${"x".repeat(999_999)}\n`.repeat(3)))).toBe("ok");
    // Old spreadsheets end lines by carriage returns alone.
    expect(await refusal(makeFile("1,2\r".repeat(1e6)))).toBe("ok");
  });
});

function makeFile(content: string | Buffer): string {
  const path = join(makeFolder(), "file.csv");
  writeFileSync(path, content);
  return path;
}

async function refusal(path: string, wanted = expected): Promise<string> {
  return readBytes(path, wanted).then(
    () => "ok",
    (error) => failureOf(error).code,
  );
}
