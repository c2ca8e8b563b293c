import { describe, expect, it } from "vitest";
import { openSpans, type Span } from "../../workers/spans.ts";

/** Takes all spans, each taking so long by block. */
function takeAll(blocks: number, workers: number, msPerBlock: number): Span[] {
  const spans = openSpans(blocks, workers);
  const taken: Span[] = [];
  for (let span = spans.take(); span; span = spans.take()) {
    taken.push(span);
    spans.finish(span, span.count * msPerBlock);
  }
  return taken;
}

describe("openSpans", () => {
  it.each([
    [1, 1, 5],
    [200, 4, 0],
    [1_000, 3, 7],
    [10, 64, 1_000],
  ])("hands out each of %i blocks once, in order, to %i workers", (blocks, workers, ms) => {
    const taken = takeAll(blocks, workers, ms);
    const indices = taken.flatMap(({ first, count }) =>
      Array.from({ length: count }, (_, i) => first + i),
    );
    expect(indices).toEqual(Array.from({ length: blocks }, (_, i) => i));
  });

  it("begins with a single block, so that a first answer comes at once", () => {
    expect(openSpans(1_000, 2).take()).toEqual({ first: 0, count: 1 });
  });

  it("comes to spans of 100 ms", () => {
    // At 4 ms a block that is 25 of them; 1, 8 on the way there.
    expect(
      takeAll(1_000, 2, 4)
        .map(({ count }) => count)
        .slice(0, 4),
    ).toEqual([1, 8, 25, 25]);
  });

  it("hands out single blocks when one takes longer than a span should", () => {
    expect(takeAll(5, 1, 300).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it("comes to spans of 400 ms in a run that takes many seconds", () => {
    const counts = takeAll(10_000, 2, 4).map(({ count }) => count);
    expect(Math.max(...counts)).toBe(100);
    expect(counts.length).toBeLessThan(150);
  });

  it("ends with small spans, so that all workers end together", () => {
    const counts = takeAll(1_000, 4, 4).map(({ count }) => count);
    const largest = Math.max(...counts);
    // Not smaller than an eighth, but for what is left over: each costs a merge.
    expect(counts.at(-1)).toBeLessThanOrEqual(Math.ceil(largest / 8));
    expect(counts.at(-2)).toBeGreaterThanOrEqual(Math.floor(largest / 8));
  });

  it("hands out a returned span before any other, and as it was", () => {
    const spans = openSpans(10, 1);
    const first = spans.take();
    if (!first) throw new Error("ten blocks have a first span");
    spans.giveBack(first);
    expect(spans.take()).toBe(first);
    expect(spans.take()).toEqual({ first: 1, count: 1 });
  });
});
