import type { Explanation, Leverage, LeverageMap, Optimization } from "../../engine/index.ts";

const HEAD = {
  engineVersion: "0.1.0",
  name: "Team A",
  currency: "USD",
  asOf: "2026-01-01",
  planHash: "sha256:fixture",
  seed: "",
  trials: 0,
  scenario: "",
  method: "exact" as const,
  outcome: { id: "total", quota: 1_000_000 },
  notes: [],
};

/** A figure that is as sure as a share of itself. */
function figure(value: number, doubt = 0): { value: number; interval: [number, number] } {
  const half = Math.abs(value) * doubt;
  return { value, interval: [value - half, value + half] };
}

/** Bars of several levers, each half as strong as the one before; cycle time helps downwards. */
export function makeBars(
  levers: readonly string[],
  most = 240_000,
  doubt = 0,
): Leverage["tornado"] {
  return levers.map((lever, index) => {
    const sign = lever === "cycleTime" ? -1 : 1;
    const end = (multiply: number, share: number) => ({
      multiply,
      bookings: figure((sign * share * most) / 2 ** index, doubt),
      pHit: figure((sign * share * 0.25) / 2 ** index, doubt),
      periods: [],
    });
    return { lever, low: end(0.8, -0.9), high: end(1.2, 1) };
  });
}

/** Places from half to twice, evenly on a scale of ratios. */
function ratios(points: number): number[] {
  return Array.from({ length: points }, (_, index) => 2 ** ((2 * index) / (points - 1) - 1));
}

/** A map whose chance is a logistic function of both levers' product; contours are straight. */
export function makeMap(points: number, middle = 1.2): LeverageMap {
  const at = ratios(points);
  const chance = (product: number) => 1 / (1 + (middle / product) ** 4);
  const passes = [0.5, 0.8, 0.9].map((level) => {
    const product = middle * (level / (1 - level)) ** 0.25;
    const inside = at.filter((x) => product / x >= 0.5 && product / x <= 2);
    return { level, lines: [inside.map((x): [number, number] => [x, product / x])] };
  });
  return {
    format: "quotacast-map/1",
    ...HEAD,
    isComplete: true,
    x: { lever: "creation", multiply: at, valueToday: 0.5 },
    y: { lever: "winRate", multiply: at, valueToday: 0.25 },
    pHit: at.map((y) => at.map((x) => chance(x * y))),
    pHitStandardError: at.map(() => at.map(() => 0)),
    bookings: at.map((y) => at.map((x) => 900_000 * x * y)),
    contours: passes.filter(({ lines }) => lines[0].length > 1),
    better: at.slice(1).map((_, row) => at.slice(1).map((__, column) => betterAt(row, column))),
  };
}

/** Capture is the bottleneck until there is much of it, and too much creation harms. */
function betterAt(row: number, column: number): LeverageMap["better"][number][number] {
  if (row === column) return null;
  if (row > column) return { lever: "creation", isMore: true };
  return column > row + 4
    ? { lever: "creation", isMore: false }
    : { lever: "winRate", isMore: true };
}

/** A period that came out otherwise: its causes, and what is left to luck, in currency. */
export function makeMiss(causes: Readonly<Record<string, number>>, luck: number): Explanation {
  const explained = Object.values(causes).reduce((sum, each) => sum + each, 0);
  const expected = 1_000_000;
  return {
    format: "quotacast-explanation/1",
    ...HEAD,
    of: "actual",
    expected: figure(expected),
    reached: figure(expected + explained + luck),
    difference: explained + luck,
    parts: Object.entries(causes).map(([factor, amount]) => ({
      factor,
      plan: null,
      actual: null,
      multiply: null,
      bookings: figure(amount, 0.15),
      byDraw: null,
      pHit: figure(amount / 1e7),
      alone: amount,
    })),
    luck: { bookings: figure(luck, 0.3), usual: [-180_000, 180_000] },
    unexplained: [],
    largest: null,
  };
}

/** A budget whose best split is told by shares, each as good a tenth to either side. */
export function makeOptimization(
  shares: Readonly<Record<string, number>>,
  unit: "hours" | "money",
): Optimization {
  const levers = Object.keys(shares);
  const split = (shareOf: (lever: string) => number, bookings: number) => ({
    parts: levers.map((lever) => ({ lever, share: shareOf(lever), multiply: 1.1 })),
    bookings: figure(bookings, 0.05),
    pHit: figure(bookings / 2_000_000),
  });
  const even = () => 1 / levers.length;
  return {
    format: "quotacast-optimization/1",
    ...HEAD,
    budget: { amount: unit === "hours" ? 30 : 100_000, unit },
    measure: "bookings",
    best: split((lever) => shares[lever], 1_000_000),
    today: split(unit === "hours" ? even : () => 0, 800_000),
    even: split(even, 900_000),
    allInOne: levers.map((all) => split((lever) => Number(lever === all), 600_000)),
    gain: figure(200_000, 0.3),
    nearBest: levers.map((lever) => ({
      lever,
      low: Math.max(0, shares[lever] - 0.1),
      high: Math.min(1, shares[lever] + 0.1),
    })),
    order: null,
    curve: [],
  };
}
