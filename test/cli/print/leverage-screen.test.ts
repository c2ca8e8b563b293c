import { describe, expect, it } from "vitest";
import { leverageScreen } from "../../../cli/print/leverage-screen.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { leverageOf } from "../../../engine/leverage/leverage-of.ts";
import type { Leverage } from "../../../engine/leverage/leverage-schema.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePlan } from "../../support/make-plan.ts";

const plain = (_: string, text: string) => text;

/** Reps whose hours fall short, so that bars come before all else. */
const loaded = makePlan({
  opening: "empty",
  periods: [
    { id: "first", start: "2026-01-01", end: "2026-04-01", quota: 100_000 },
    { id: "second", start: "2026-04-01", end: "2026-07-01", quota: 100_000 },
  ],
  capacity: { reps: 1, hoursPerWeek: 20, creationShare: 0, hoursPerOpportunity: 2 },
});

describe("the screen of an interrupted report", () => {
  it("shows the first bars before levers are told, and says that it is a part", async () => {
    let first: Leverage | undefined;
    const work = leverageOf(openInquiry(loaded, {}, answerHere), (soFar) => {
      first = soFar;
      throw new Error("interrupted");
    });
    await expect(work).rejects.toThrow("interrupted");
    const screen = first ? leverageScreen(first, plain) : "";
    expect(screen).toContain("A part: not all of it was worked out.");
    expect(screen).toContain("Each at the ends of its range");
    expect(screen).toContain("20 futures of each");
    expect(screen).not.toContain("One percent more");
  });
});
