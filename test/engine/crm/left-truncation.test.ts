import { describe, expect, it } from "vitest";
import { findFirstRecord, OPEN } from "../../../engine/crm/left-truncation.ts";

interface Span {
  readonly created: number;
  readonly closed: number | null;
}

const find = (spans: readonly Span[], asOf: number) =>
  findFirstRecord(
    {
      created: Int32Array.from(spans, ({ created }) => created),
      closed: Int32Array.from(spans, ({ closed }) => closed ?? OPEN),
    },
    asOf,
  );

/** One opportunity a day, closed after 30 days: without luck, what is missing is plain. */
const steady = (days: number): Span[] =>
  Array.from({ length: days }, (_, created) => ({
    created,
    closed: created + 30 < days ? created + 30 : null,
  }));

describe("findFirstRecord", () => {
  it("finds nothing where closings begin as soon as they can", () => {
    expect(find(steady(365), 365)).toBeNull();
  });

  it("finds the first closing where older ones must have closed before", () => {
    // What closed before day 100 is not there; what was open then is, a day old to thirty.
    const kept = steady(365).filter(({ closed }) => closed === null || closed >= 100);
    const older = Array.from({ length: 40 }, (_, i) => ({ created: i, closed: 100 + (i % 5) }));
    expect(find([...older, ...kept], 365)).toBe(100);
  });

  it("says nothing of fewer than twenty closings", () => {
    const few = steady(365).filter(({ closed }) => closed === null || closed > 355);
    expect(find(few, 365)).toBeNull();
  });
});
