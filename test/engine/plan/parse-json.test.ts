import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "../../../engine/plan/find-json-fault.ts";
import { parseJson } from "../../../engine/plan/parse-json.ts";

const messageFor = (text: string) => parseJson(text).issues[0]?.message;

describe("parseJson", () => {
  it("reads JSON, with or without a byte order mark", () => {
    const text = '{ "a": [1, -2.5e3, "\\u00e9\\n", true, null] }';
    const value = { a: [1, -2500, "é\n", true, null] };
    expect(parseJson(text)).toEqual({ value, issues: [] });
    expect(parseJson(`\ufeff${text}`)).toEqual({ value, issues: [] });
  });

  it.each([
    ["", "the text is empty"],
    [" \n ", "the text is empty"],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: expected a comma or }, found "'],
    ['{ "a": 1, }', 'line 1, column 11: expected a name in "quotes", found }'],
    ["[1, 2,]", "line 1, column 7: expected a value, found ]"],
    ["{ a: 1 }", 'line 1, column 3: expected a name in "quotes" or }, found a'],
    ["{ 'a': 1 }", 'line 1, column 3: expected a name in "quotes" or }, found \''],
    ['{ "a" 1 }', "line 1, column 7: expected a colon, found 1"],
    ['{ "a": }', "line 1, column 8: expected a value, found }"],
    ['{ "a": NaN }', "line 1, column 8: expected a value, found N"],
    ['{ "a": 01 }', "line 1, column 9: expected a comma or }, found 1"],
    ['{ "a": 1 // one\n}', "line 1, column 10: expected a comma or }, found /"],
    ['{\r\n  "a": [1,\r\n 2', "line 3, column 3: expected a comma or ]"],
    ['{ "a": "one\n}', "line 1, column 12: the text before has no closing quote"],
    ['{ "a": "C:\\dir" }', "line 1, column 11: there is no such escape in a text"],
    ['{ "a": 1 } x', "line 1, column 12: the document has ended"],
    ['{ "a": [1 }', "line 1, column 11: expected a comma or ], found }"],
    ["Stage,Amount\nOpen,5", "line 1, column 1: expected a value, found S"],
  ])("says of %j where it breaks", (text, complaint) => {
    expect(messageFor(text)).toBe(`this is not JSON: ${complaint}`);
  });

  it("reads only documents of a depth that documents have", () => {
    const nest = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(parseJson(nest(100)).issues).toEqual([]);
    expect(messageFor(nest(101))).toBe("the document nests more than 100 levels deep");
    expect(messageFor("[".repeat(10_000_000))).toMatch(/more than 100 levels/);
    expect(parseJson(`"${"[".repeat(200)}\\"${"[".repeat(200)}"`).issues).toEqual([]);
  });

  it("finds the fault at the end of a long text", () => {
    // A pattern that matched this text as a whole would run out of stack.
    expect(messageFor(`{ "a": "${"é".repeat(20_000_000)}`)).toMatch(/line 1, column 20000009: /);
    expect(messageFor(`${"[1],\n".repeat(1_000_000)}`)).toMatch(/line 1, column 4: the document/);
  });
});

describe("findJsonFault", () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it("finds none in JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
      }),
    );
  });

  it("agrees with the platform on what JSON is, and never looks beyond the text", () => {
    const slips = fc.constantFrom(
      "",
      ",",
      "]",
      "}",
      '"',
      "\\",
      "1",
      "-",
      ".",
      "e",
      "tru",
      "\t",
      ":",
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(3), slips, (text, seed, dropped, slip) => {
        const at = seed % (text.length + 1);
        const broken = text.slice(0, at) + slip + text.slice(at + dropped);
        const fault = findJsonFault(broken);
        expect(fault === undefined).toBe(isJson(broken));
        expect(fault?.position ?? 0).toBeLessThanOrEqual(broken.length);
      }),
      { numRuns: 2000 },
    );
  });
});
