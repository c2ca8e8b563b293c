import { describe, expect, it } from "vitest";
import { csvLine } from "../../../web/paper/csv-line.ts";

describe("csvLine", () => {
  it("leaves numbers bare and nothing empty", () => {
    expect(csvLine([1, -2.5, 1e21, null, "a"])).toBe("1,-2.5,1e+21,,a\n");
  });

  it("quotes what would break the line, doubling quotes (RFC 4180)", () => {
    expect(csvLine(["a,b", 'say "x"', "two\nlines"])).toBe('"a,b","say ""x""","two\nlines"\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
    "puts an apostrophe before text that a spreadsheet would run: %j",
    (text) => {
      expect(csvLine([text])).toContain(`'${text}`);
    },
  );
});
