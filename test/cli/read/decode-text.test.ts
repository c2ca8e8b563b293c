import { describe, expect, it } from "vitest";
import { decodeJson, decodeText } from "../../../cli/read/decode-text.ts";

describe("decodeText", () => {
  it("reads UTF-8, with and without its mark", () => {
    expect(decodeText(Buffer.from("Zoë"))).toEqual({ text: "Zoë", encoding: "utf-8" });
    expect(decodeText(Buffer.from("\ufeffZoë")).text).toBe("Zoë");
  });

  it("reads the UTF-16 that spreadsheets call Unicode text", () => {
    const little = Buffer.from("\ufeffZoë", "utf16le");
    expect(decodeText(little)).toEqual({ text: "Zoë", encoding: "utf-16le" });
    expect(decodeText(Buffer.from(little).swap16())).toEqual({ text: "Zoë", encoding: "utf-16be" });
  });

  it("takes other bytes for what Windows writes", () => {
    // In windows-1252, 0xEB is ë and 0x80 the euro sign.
    const bytes = Buffer.from([0x5a, 0x6f, 0xeb, 0x80]);
    expect(decodeText(bytes)).toEqual({ text: "Zoë€", encoding: "windows-1252" });
  });
});

describe("decodeJson", () => {
  it("refuses what is not UTF-8", () => {
    expect(() => decodeJson(Buffer.from([0x22, 0xeb, 0x22]), "plan.json")).toThrow("not UTF-8");
  });
});
