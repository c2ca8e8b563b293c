import { describe, expect, it } from "vitest";
import { blockCount } from "../../engine/simulate/run-request.ts";
import { compiled, tabulateBlock } from "../../engine/simulate/simulate-block.ts";
import { makePeriods, makePlan } from "../support/make-plan.ts";
import { makeRequest, type RunOptions } from "../support/run-plan.ts";
import { DISTANCE_MAX, describeSample, distanceOfLaws, expectNear } from "../support/statistics.ts";

const TRIALS = 1_000_000;
const PERIODS = [31, 60, 91];

/** A team all of whose sources are thinned, under a factor that its periods share. */
const plan = makePlan({
  periods: makePeriods(...PERIODS),
  creation: [
    { source: "calls", perDay: 0.4, trendPerYear: 0.5 },
    { source: "fairs", perDay: 0.2 },
  ],
  commonFactor: { creation: 0.2, winRate: 0.3, speed: 0.2, dealSize: 0.1 },
});

interface Drawn {
  /** By period and trial. */
  readonly wins: readonly Float64Array[];
  readonly bookings: readonly Float64Array[];
}

function draw(options: RunOptions): Drawn {
  const request = makeRequest(plan, { ...options, trials: TRIALS });
  const { wins } = compiled(request).columns;
  const drawn = {
    wins: PERIODS.map(() => new Float64Array(TRIALS)),
    bookings: PERIODS.map(() => new Float64Array(TRIALS)),
  };
  let first = 0;
  for (let block = 0; block < blockCount(request); block++) {
    const { trials, tallies, periods } = tabulateBlock(request, block);
    const column = (numbers: Float64Array, at: number) =>
      numbers.subarray(at * trials, (at + 1) * trials);
    PERIODS.forEach((_, period) => {
      drawn.wins[period].set(column(tallies, wins + 1 + period), first);
      drawn.bookings[period].set(column(periods, period), first);
    });
    first += trials;
  }
  return drawn;
}

/** Standard errors by which chi-square of two samples of counts exceeds what equal laws give. */
function chiSquareZ(a: Float64Array, b: Float64Array): number {
  const often = [a, b].map((counts) => {
    const by: number[] = [];
    for (const count of counts) by[count] = (by[count] ?? 0) + 1;
    return by;
  });
  let chiSquare = 0;
  let cells = 0;
  let [left, right] = [0, 0];
  for (let count = 0; count < Math.max(often[0].length, often[1].length); count++) {
    left += often[0][count] ?? 0;
    right += often[1][count] ?? 0;
    // Rare counts share a cell with the next; the last few are left out.
    if (left + right < 50) continue;
    chiSquare += (left - right) ** 2 / (left + right);
    cells++;
    [left, right] = [0, 0];
  }
  expect(cells).toBeGreaterThan(5);
  return (chiSquare - cells) / Math.sqrt(2 * cells);
}

/** By trial, the product of what two columns are off their means: its mean is their covariance. */
function products(a: Float64Array, b: Float64Array): Float64Array {
  const [x, y] = [describeSample(a).mean, describeSample(b).mean];
  return a.map((value, i) => (value - x) * (b[i] - y));
}

function expectSameMean(a: ArrayLike<number>, b: ArrayLike<number>): void {
  const [x, y] = [describeSample(a), describeSample(b)];
  expectNear(x.mean, y.mean, Math.hypot(x.meanError, y.meanError));
  expectNear(x.variance, y.variance, Math.hypot(x.varianceError, y.varianceError));
}

describe("a million futures of the thin kernel", () => {
  const thin = draw({ kernel: "thin", seed: "thin" });
  const event = draw({ seed: "event" });

  it("win as often in each period as the event kernel's", () => {
    for (let period = 0; period < PERIODS.length; period++) {
      const [a, b] = [thin.wins[period], event.wins[period]];
      expect(Math.abs(chiSquareZ(a, b))).toBeLessThan(4);
      expectSameMean(a, b);
    }
  });

  it("book as much in each period", () => {
    for (let period = 0; period < PERIODS.length; period++) {
      const [a, b] = [thin.bookings[period], event.bookings[period]];
      expect(distanceOfLaws(a, b)).toBeLessThan(DISTANCE_MAX);
      expectSameMean(a, b);
    }
  });

  it("tie periods to each other as strongly", () => {
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const a = products(thin.bookings[one], thin.bookings[other]);
      const b = products(event.bookings[one], event.bookings[other]);
      expect(describeSample(b).mean).toBeGreaterThan(10 * describeSample(b).meanError);
      expectSameMean(a, b);
    }
  });
});
