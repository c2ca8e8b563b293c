import type { Explanation, Leverage, LeverageMap } from "../../engine/index.ts";

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
export function makeBars(levers: readonly string[], most = 240_000): Leverage["tornado"] {
  return levers.map((lever, index) => {
    const sign = lever === "cycleTime" ? -1 : 1;
    const end = (multiply: number, share: number) => ({
      multiply,
      bookings: figure((sign * share * most) / 2 ** index),
      pHit: figure((sign * share * 0.25) / 2 ** index),
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
    better: at.slice(1).map(() => at.slice(1).map(() => "creation")),
  };
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
      pHit: figure(amount / 1e7),
      alone: amount,
    })),
    luck: { bookings: figure(luck, 0.3), usual: [-180_000, 180_000] },
    unexplained: [],
    largest: null,
  };
}
