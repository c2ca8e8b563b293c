import { describe, expect, it } from "vitest";
import type { ByteSource } from "../../workers/byte-source.ts";
import { findEncoding, textParts } from "../../workers/text-parts.ts";

/** Bytes in parts of a few, so that characters are cut. */
function sourceOf(bytes: Uint8Array, partBytes = 3): ByteSource {
  async function* parts() {
    for (let start = 0; start < bytes.length; start += partBytes) {
      yield bytes.subarray(start, start + partBytes);
    }
  }
  return { parts };
}

async function decode(bytes: Uint8Array) {
  const source = sourceOf(bytes);
  const encoding = await findEncoding(source);
  const pieces: string[] = [];
  for await (const text of textParts(source, encoding)) pieces.push(text);
  return { encoding, text: pieces.join("") };
}

const TEXT = "Zoë, 5 €, 成交, 🙂";

describe("textParts", () => {
  it("reads UTF-8, with and without its mark, across cut characters", async () => {
    const expected = { encoding: "utf-8", text: TEXT };
    expect(await decode(Buffer.from(TEXT))).toEqual(expected);
    expect(await decode(Buffer.from(`\ufeff${TEXT}`))).toEqual(expected);
  });

  it("reads the UTF-16 that spreadsheets call Unicode text", async () => {
    const little = Buffer.from(`\ufeff${TEXT}`, "utf16le");
    expect(await decode(little)).toEqual({ encoding: "utf-16le", text: TEXT });
    const big = Buffer.from(little).swap16();
    expect(await decode(big)).toEqual({ encoding: "utf-16be", text: TEXT });
  });

  it("takes other bytes for what Windows writes, wherever the first one stands", async () => {
    // In windows-1252, 0xEB is ë, 0x80 the euro sign and 0x96 a dash.
    const bytes = Buffer.from([
      ...Buffer.from("x".repeat(1000)),
      0x5a,
      0x6f,
      0xeb,
      0x2c,
      0x80,
      0x96,
    ]);
    const text = `${"x".repeat(1000)}Zoë,€–`;
    expect(await decode(bytes)).toEqual({ encoding: "windows-1252", text });
  });

  it("takes UTF-8 that ends within a character for Windows text", async () => {
    const { encoding } = await decode(Buffer.from("Zoë").subarray(0, 3));
    expect(encoding).toBe("windows-1252");
  });
});
