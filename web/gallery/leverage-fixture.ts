import type { Leverage, LeverageMap } from "../../engine/index.ts";

type Bar = Leverage["tornado"][number];

const WIN_RATE = 0.25;
/** The chance of a quota that bookings of just their mean make. */
const EVEN = 0.5;

/** Bars of levers whose effects grow in proportion to how far they are moved. */
export function makeBars(elasticities: Readonly<Record<string, number>>): readonly Bar[] {
  return Object.entries(elasticities).map(([lever, elasticity]) => ({
    lever,
    low: effectOf(1 / 1.1, elasticity),
    high: effectOf(1.1, elasticity),
  }));
}

function effectOf(multiply: number, elasticity: number): Bar["low"] {
  const share = elasticity * (multiply - 1);
  return { multiply, bookings: about(600_000 * share), pHit: about(share), periods: [] };
}

function about(value: number): Bar["low"]["bookings"] {
  return { value, interval: [0.9 * value, 1.1 * value] };
}

/** A map on which creation and win rate multiply, and a chance of one half wherever both do not. */
export function makeMap(places: readonly number[]): LeverageMap {
  const grid = (value: (x: number, y: number) => number) =>
    places.map((y) => places.map((x) => value(x, y)));
  return {
    format: "quotacast-map/1",
    engineVersion: "0.1.0",
    name: "Team A",
    currency: "USD",
    asOf: "2026-01-01",
    planHash: "sha256:fixture",
    seed: "",
    trials: 0,
    scenario: "",
    method: "exact",
    outcome: { id: "total", quota: 1_000_000 },
    notes: [],
    isComplete: true,
    x: { lever: "creation", multiply: [...places], valueToday: 0.5 },
    y: { lever: "winRate", multiply: [...places], valueToday: WIN_RATE },
    pHit: grid((x, y) => (x * y) ** 3 / ((x * y) ** 3 + EVEN / (1 - EVEN))),
    pHitStandardError: grid(() => 0),
    bookings: grid((x, y) => 1_000_000 * x * y),
    contours: [{ level: EVEN, lines: [places.map((x) => [x, 1 / x] as [number, number])] }],
    better: places.slice(1).map(() => places.slice(1).map(() => "creation")),
  };
}
