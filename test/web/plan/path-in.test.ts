import { describe, expect, it } from "vitest";
import { getIn, setIn } from "../../../web/plan/path-in.ts";
import { pathPattern, pathText } from "../../../words/path-text.ts";

const document = { name: "A", periods: [{ quota: 1 }, { quota: 2 }], process: { never: 0 } };

describe("a place in a document", () => {
  it("is read, written and taken away without touching the rest", () => {
    expect(getIn(document, ["periods", 1, "quota"])).toBe(2);
    expect(getIn(document, ["reps", "count"])).toBeUndefined();
    const written = setIn(document, ["periods", 1, "quota"], 5);
    expect(written.periods).toEqual([{ quota: 1 }, { quota: 5 }]);
    expect(written.process).toBe(document.process);
    expect(document.periods[1].quota).toBe(2);
    expect(setIn(document, ["process", "never"], undefined).process).toEqual({});
    expect(setIn(document, ["periods", 0], undefined).periods).toEqual([{ quota: 2 }]);
    expect(setIn(document, ["reps", "count"], 3)).toMatchObject({ reps: { count: 3 } });
  });

  it("is named as issues name it", () => {
    expect(pathText(["periods", 1, "quota"])).toBe("periods[1].quota");
    expect(pathPattern(["process", "stages", 0, "advance", "days"])).toBe(
      "process.stages[].advance.days",
    );
  });
});
