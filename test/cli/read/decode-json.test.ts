import { describe, expect, it } from "vitest";
import { decodeJson } from "../../../cli/read/decode-json.ts";

describe("decodeJson", () => {
  it("reads UTF-8 and marked UTF-16", () => {
    expect(decodeJson(Buffer.from("\ufeff{}"), "plan.json")).toBe("{}");
    expect(decodeJson(Buffer.from("\ufeff{}", "utf16le"), "plan.json")).toBe("{}");
    expect(decodeJson(Buffer.from("\ufeff{}", "utf16le").swap16(), "plan.json")).toBe("{}");
  });

  it("refuses what is not UTF-8", () => {
    expect(() => decodeJson(Buffer.from([0x22, 0xeb, 0x22]), "plan.json")).toThrow("not UTF-8");
  });
});
