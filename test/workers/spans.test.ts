import { describe, expect, it } from "vitest";
import { openSpans, type Span } from "../../workers/spans.ts";

/** Takes all spans, each taking so long by block, the workers in turn. */
function takeAll(blocks: number, workers: number, msPerBlock: number): Span[] {
  const spans = openSpans(blocks, workers);
  const taken: Span[] = [];
  for (let span = spans.take(0); span; span = spans.take(taken.length % workers)) {
    taken.push(span);
    spans.finish(span, span.length * msPerBlock);
  }
  return taken;
}

/** The blocks that each worker gets where each takes as long as the others. */
function sharesOf(blocks: number, workers: number, together?: number): number[][] {
  const spans = openSpans(blocks, workers, together);
  const shares = Array.from({ length: workers }, (): number[] => []);
  for (let turn = 0; ; turn++) {
    const span = spans.take(turn % workers);
    if (span === undefined) return shares.map((share) => share.sort((a, b) => a - b));
    shares[turn % workers].push(...span);
    spans.finish(span, span.length * 30);
  }
}

describe("openSpans", () => {
  it.each([
    [1, 1, 5],
    [200, 4, 0],
    [1_000, 3, 7],
    [10, 64, 1_000],
  ])("hands out each of %i blocks once to %i workers", (blocks, workers, ms) => {
    const taken = takeAll(blocks, workers, ms);
    const indices = taken.flat().sort((a, b) => a - b);
    expect(indices).toEqual(Array.from({ length: blocks }, (_, i) => i));
  });

  it("begins with a single block, so that a first answer comes at once", () => {
    expect(openSpans(1_000, 2).take(0)).toEqual([0]);
    expect(openSpans(1_000, 2).take(1)).toEqual([1]);
  });

  it("gives a worker the same blocks in every run, however long it is", () => {
    for (const blocks of [4, 100, 5_000]) {
      const shares = sharesOf(blocks, 2);
      expect(shares[0].slice(0, 2)).toEqual([0, 2]);
      expect(shares[1].slice(0, 2)).toEqual([1, 3]);
      // But for the last, which go to whoever comes.
      const astray = shares.flatMap((share, worker) => share.filter((b) => b % 2 !== worker));
      expect(astray.length).toBeLessThanOrEqual(blocks / 50);
    }
  });

  it("gives neighbours that belong together to one worker", () => {
    const [first, second] = sharesOf(60, 2, 5);
    expect(first.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 10, 11, 12, 13, 14]);
    expect(second.slice(0, 10)).toEqual([5, 6, 7, 8, 9, 15, 16, 17, 18, 19]);
    expect([...first, ...second].sort((a, b) => a - b)).toEqual([...Array(60).keys()]);
  });

  it("lets whose lane is empty take from the one with most left", () => {
    const spans = openSpans(5, 2);
    const taken = Array.from({ length: 5 }, () => spans.take(1));
    expect(taken).toEqual([[1], [3], [0], [2], [4]]);
    expect(spans.take(0)).toBeUndefined();
  });

  it("comes to spans of 100 ms", () => {
    // At 4 ms a block that is 25 of them; 1, 8 on the way there.
    expect(
      takeAll(1_000, 2, 4)
        .map(({ length }) => length)
        .slice(0, 4),
    ).toEqual([1, 8, 25, 25]);
  });

  it("hands out single blocks when one takes longer than a span should", () => {
    expect(takeAll(5, 1, 300).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
  });

  it("comes to spans of 400 ms in a run that takes many seconds", () => {
    const counts = takeAll(10_000, 2, 4).map(({ length }) => length);
    expect(Math.max(...counts)).toBe(100);
    expect(counts.length).toBeLessThan(150);
  });

  it("ends with small spans, so that all workers end together", () => {
    const counts = takeAll(1_000, 4, 4).map(({ length }) => length);
    const largest = Math.max(...counts);
    // Not smaller than an eighth, but for what is left over: each costs a merge.
    expect(counts.at(-1)).toBeLessThanOrEqual(Math.ceil(largest / 8));
    expect(counts.at(-2)).toBeGreaterThanOrEqual(Math.floor(largest / 8));
  });

  it("hands out a returned span before any other, and as it was", () => {
    const spans = openSpans(10, 1);
    const first = spans.take(0);
    if (!first) throw new Error("ten blocks have a first span");
    spans.giveBack(first);
    expect(spans.take(0)).toBe(first);
    expect(spans.take(0)).toEqual([1]);
  });
});
