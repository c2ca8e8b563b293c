import { describe, expect, it } from "vitest";
import { readText } from "../../../web/state/read-text.ts";

/** "Zoë" in the ways that spreadsheets write it. */
const ENCODED: [string, number[]][] = [
  ["UTF-8", [0x5a, 0x6f, 0xc3, 0xab]],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0x5a, 0x6f, 0xc3, 0xab]],
  ["Windows-1252", [0x5a, 0x6f, 0xeb]],
  ["UTF-16, low byte first", [0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]],
  ["UTF-16, high byte first", [0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb]],
];

describe("readText", () => {
  it.each(ENCODED)("reads %s", async (_, bytes) => {
    expect(await readText(new Blob([new Uint8Array(bytes)]))).toBe("Zoë");
  });

  it("reads an empty file as no text", async () => {
    expect(await readText(new Blob([]))).toBe("");
  });
});
