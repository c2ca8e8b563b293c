import { describe, expect, it } from "vitest";
import type { Failure } from "../../cli/failure.ts";
import { failureOf, refuse } from "../../cli/failure.ts";
import { failureAsJson, failureAsText } from "../../cli/report-failure.ts";

const failure: Failure = {
  exitCode: 2,
  code: "invalid-plan",
  message: "plan.json is no plan",
  path: "periods",
  hint: "Mend it.",
  issues: [
    { code: "too-big", path: "process.won.probability", message: "must be at most 1, got 1.5" },
    { code: "format", path: "", message: "is unknown", hint: "leave it out" },
  ],
};

describe("failureAsText", () => {
  it("says what is wrong, where, and what to do", () => {
    expect(failureAsText(failure)).toBe(
      [
        "quotacast: plan.json is no plan",
        "  process.won.probability: must be at most 1, got 1.5",
        "  is unknown (leave it out)",
        "  Mend it.",
      ].join("\n"),
    );
  });

  it("counts the issues beyond the first twenty", () => {
    const issues = Array.from({ length: 25 }, () => failure.issues?.[0]).filter(
      (issue) => issue !== undefined,
    );
    const lines = failureAsText({ ...failure, issues }).split("\n");
    expect(lines).toHaveLength(1 + 20 + 1 + 1);
    expect(lines).toContain("  … and 5 more");
  });

  it("keeps what a file says from steering the terminal", () => {
    expect(failureAsText({ ...failure, message: "no \u001b[2J" })).not.toContain("\u001b");
  });
});

describe("failureAsJson", () => {
  it("is one document on one line, its message telling the first thing that is wrong", () => {
    const { exitCode: _, ...error } = failure;
    const message = `${failure.message}: ${failure.issues?.[0]?.message}`;
    expect(JSON.parse(failureAsJson(failure))).toEqual({ error: { ...error, message } });
    expect(failureAsJson(failure)).not.toContain("\n");
    expect(JSON.parse(failureAsJson({ exitCode: 2, code: "usage", message: "x" }))).toEqual({
      error: { code: "usage", message: "x", path: null, hint: null },
    });
  });
});

describe("failureOf", () => {
  it("takes an exception that carries no failure for a fault of the program", () => {
    expect(failureOf(new TypeError("x is undefined"))).toEqual({
      exitCode: 1,
      code: "internal",
      message: "x is undefined",
    });
    expect(failureOf("oops")).toMatchObject({ exitCode: 1, message: "oops" });
  });

  it("gives back what refuse was told", () => {
    let thrown: unknown;
    try {
      refuse("some-code", "some reason", { hint: "some way out" });
    } catch (error) {
      thrown = error;
    }
    expect(failureOf(thrown)).toEqual({
      exitCode: 2,
      code: "some-code",
      message: "some reason",
      hint: "some way out",
    });
  });
});
