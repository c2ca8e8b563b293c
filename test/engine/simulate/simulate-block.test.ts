import { describe, expect, it } from "vitest";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { mergeSummaries } from "../../../engine/simulate/block-summary.ts";
import { settle } from "../../../engine/simulate/histogram.ts";
import { sumsOf } from "../../../engine/simulate/moments.ts";
import { blockCount, trialsPerBlock } from "../../../engine/simulate/run-request.ts";
import {
  compiled,
  simulateBlock,
  tabulateTrials,
} from "../../../engine/simulate/simulate-block.ts";
import { emptySummaryOf, summarizeTable } from "../../../engine/simulate/summarize-table.ts";
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { makeRequest, summarize } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";

const plan = makePlan({
  periods: makePeriods(45, 45),
  opening: listOfAges([0, 10, 20, 60, 100], (i) => ({ amount: 1000.5 + i, owner: `${i % 2}` })),
});
const TRIALS = 2 * trialsPerBlock(plan) + 200;
const request = makeRequest(plan, { trials: TRIALS, keepDraws: true });

/** A fresh one each time, for merging changes the first. */
const block = (index: number) => simulateBlock(request, index);

describe("simulateBlock", () => {
  it("gives each block its trials, and the last what is left", () => {
    expect(blockCount(request)).toBe(3);
    expect([0, 1, 2].map((index) => block(index).trials)).toEqual([500, 500, 200]);
  });

  it("depends on nothing that was simulated before", () => {
    const inOrder = [0, 1, 2].map(block);
    const backwards = [2, 1, 0].map(block).reverse();
    expectSameBits(backwards, inOrder);
    expectSameBits(simulateBlock(structuredClone(request), 1), inOrder[1]);
  });

  it("gives a trial the same bits whatever the number of trials", () => {
    const more = makeRequest(plan, { trials: 10_000, keepDraws: true });
    expectSameBits(simulateBlock(more, 1), block(1));
    const [{ bookings }] = block(2).draws;
    expect(simulateBlock(more, 2).draws[0].bookings.subarray(0, bookings.length)).toEqual(bookings);
  });

  it("gives another seed other futures", () => {
    expect(simulateBlock({ ...request, seed: "2" }, 0).bookings).not.toEqual(block(0).bookings);
  });

  it("keeps what each trial booked if asked: the total, and each period", () => {
    const { draws, bookings } = block(2);
    expect(draws[0].block).toBe(2);
    const rows = Array.from({ length: 200 }, (_, i) => draws[0].bookings.slice(3 * i, 3 * i + 3));
    for (const [total, first, second] of rows) expect(total).toBe(first + second);
    const sum = rows.reduce((all, [total]) => all + BigInt(total), 0n);
    expect(sumsOf(bookings, 0).sum).toBe(sum);
    expect(simulateBlock({ ...request, keepDraws: false }, 2).draws).toEqual([]);
  });

  it("books whole minor units", () => {
    for (const amount of block(0).draws[0].bookings) expect(Number.isInteger(amount)).toBe(true);
  });

  it("gives what survives a structured clone", () => {
    expectSameBits(structuredClone(block(0)), block(0));
  });

  it.each([-1, 3, 0.5, Number.NaN])("has no block %d of three", (index) => {
    expect(() => simulateBlock(request, index)).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Number.NaN, 100_000_001])("refuses a run of %d trials", (trials) => {
    expect(() => simulateBlock({ ...request, trials }, 0)).toThrow(RangeError);
  });

  it("refuses to book more than adds up exactly", () => {
    const rich = makePlan({ dealSize: { fixed: 1e12 }, creation: [{ source: "a", perDay: 50 }] });
    expect(() => simulateBlock(makeRequest(rich), 0)).toThrow(/absurdly large/);
  });
});

describe("mergeSummaries", () => {
  const merge = (...order: readonly number[]) => order.map(block).reduce(mergeSummaries);

  it("gives the same bits in any order", () => {
    const expected = merge(0, 1, 2);
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      expectSameBits(merge(...order), expected);
    }
  });

  it("gives the bits of blocks that are simulated into one summary", () => {
    const added = simulateBlock(request, 1, simulateBlock(request, 2, block(0)));
    expectSameBits(added, merge(0, 1, 2));
  });

  it("gives the same bits in any grouping", () => {
    const right = mergeSummaries(block(0), mergeSummaries(block(1), block(2)));
    expectSameBits(right, merge(0, 1, 2));
  });

  it("counts all trials", () => {
    const { trials, histograms } = summarize(request);
    expect(trials).toBe(TRIALS);
    for (const { zeros, counts } of histograms.map(settle)) {
      expect(counts.reduce((sum, n) => sum + n, zeros)).toBe(TRIALS);
    }
  });

  it("tells the same forecast to the bit however long blocks are", () => {
    const hours = makePlan({ periods: makePeriods(45, 45), capacity: { reps: 2 } });
    const coupled = makeRequest(hours, { trials: 90 });
    const whole = emptySummaryOf(compiled(coupled).columns);
    summarizeTable(whole, tabulateTrials(coupled, { first: 0, end: 90 }), compiled(coupled).model);
    expect(blockCount(coupled)).toBeGreaterThan(1);
    expectSameBits(makeForecast(coupled, summarize(coupled)), makeForecast(coupled, whole));
  });
});
