import { describe, expect, it } from "vitest";
import {
  bookingsBelow,
  bookingsLowerMean,
  bookingsQuantile,
  bookingsShortfall,
  bookingsUpTo,
} from "../../../engine/exact/bookings-law.ts";
import { withOdds } from "../../../engine/process/shock.ts";
import O06 from "../../oracles/O06.json" with { type: "json" };
import O07 from "../../oracles/O07.json" with { type: "json" };
import O07b from "../../oracles/O07b.json" with { type: "json" };
import O07c from "../../oracles/O07c.json" with { type: "json" };
import O07d from "../../oracles/O07d.json" with { type: "json" };
import O08 from "../../oracles/O08.json" with { type: "json" };
import O24 from "../../oracles/O24.json" with { type: "json" };
import O47 from "../../oracles/O47.json" with { type: "json" };
import { lawOf, type Sums } from "./law-of.ts";
import { NO_FACTOR } from "./team-a.ts";

const CENTS = 100;
const LOGNORMAL = { mean: 50_000 * CENTS, cv: 1 };
const EXPONENTIAL = { family: "gamma", mean: 50_000 * CENTS, cv: 1 } as const;
const GAMMA = { family: "gamma", mean: 50_000 * CENTS, cv: 1.25 } as const;
const wins = 11.375;

/** P(bookings >= quota), the quota in dollars. */
function chance(sums: Sums, quota: number): number {
  return 1 - bookingsBelow(lawOf({ ...sums, quota: quota * CENTS }).law, quota * CENTS);
}

describe("sums of drawn amounts", () => {
  it("have the closed moments of compound Poisson and negative binomial sums (O06)", () => {
    const { poisson, negbin } = O06.expected;
    const plain = lawOf({ wins, size: LOGNORMAL });
    expect(plain.mean / CENTS / poisson.mean).toBeCloseTo(1, 11);
    expect(plain.sd / CENTS / poisson.sd).toBeCloseTo(1, 11);
    const mixed = lawOf({ wins, shape: O06.inputs.nb_shape_k, size: LOGNORMAL });
    expect(mixed.sd / CENTS / negbin.sd).toBeCloseTo(1, 11);
  });

  // The oracle is itself good to 1e-6.
  it.each(Object.entries(O07.expected))("reach %s as often as O07 says", (quota, expected) => {
    const at = (shape?: number) =>
      chance({ wins, size: LOGNORMAL, ...(shape ? { shape } : {}) }, Number(quota));
    expect(Math.abs(at() - expected.poisson)).toBeLessThan(1e-6);
    expect(Math.abs(at(16) - expected.negbin_k16)).toBeLessThan(1e-6);
    expect(Math.abs(at(4) - expected.negbin_k4)).toBeLessThan(1e-6);
  });

  it.each(Object.entries(O07b.expected))("of gamma law reach %s as in O07b", (quota, expected) => {
    const at = (sums: Sums) => chance({ wins, ...sums }, Number(quota));
    expect(Math.abs(at({ size: EXPONENTIAL }) - expected.exp_sizes_poisson)).toBeLessThan(2e-6);
    expect(Math.abs(at({ size: GAMMA }) - expected.gamma_cv1p25_poisson)).toBeLessThan(2e-6);
    expect(Math.abs(at({ size: EXPONENTIAL, shape: 4 }) - expected.exp_sizes_nb_k4)).toBeLessThan(
      2e-6,
    );
  });

  it("need as many wins for a quota as O24 says", () => {
    const needed = (quota: number, probability: number) => {
      let low = 1;
      let high = 60;
      for (let step = 0; step < 40; step++) {
        const middle = (low + high) / 2;
        if (chance({ wins: middle, size: LOGNORMAL }, quota) < probability) low = middle;
        else high = middle;
      }
      return high;
    };
    // A probability off by 1e-6 moves the wins needed by about 2e-5.
    const { expected } = O24;
    expect(needed(500_000, 0.8)).toBeCloseTo(expected["quota500000_P0.8"].mean_wins, 4);
    expect(needed(500_000, 0.5)).toBeCloseTo(expected["quota500000_P0.5"].mean_wins, 4);
    expect(needed(1_000_000, 0.9)).toBeCloseTo(expected["quota1000000_P0.9"].mean_wins, 4);
  });
});

// The lattice wraps around: what lies beyond it comes back, weighed by e^-12.
describe("sums of atoms", () => {
  it("of one fixed size count wins (O07d)", () => {
    const sums = { wins, size: { fixed: 50_000 * CENTS } };
    expect(chance(sums, 500_000)).toBeCloseTo(O07d.expected.P_ge_10, 10);
    expect(chance(sums, 600_000)).toBeCloseTo(O07d.expected.P_ge_12, 10);
  });

  it.each(["poisson", "negbin"] as const)("on a lattice are Panjer's (O07c, %s)", (frequency) => {
    const severity = Object.entries(O07c.inputs.severity);
    const values = severity.flatMap(([size, p]) => Array(Math.round(p * 20)).fill(Number(size)));
    const shape = frequency === "negbin" ? { shape: O07c.inputs.nb_shape } : {};
    const { law } = lawOf({ wins: O07c.inputs.lambda_, ...shape, size: { values }, quota: 60 });
    const expected = O07c.expected[frequency];
    expect(bookingsUpTo(law, 0)).toBeCloseTo(expected.P0, 10);
    expect(bookingsUpTo(law, 10) - bookingsUpTo(law, 9)).toBeCloseTo(expected.g10, 10);
    expect(bookingsUpTo(law, 24) - bookingsUpTo(law, 23)).toBeCloseTo(expected.g24, 10);
    for (const units of [20, 26, 30, 40] as const) {
      expect(1 - bookingsBelow(law, units)).toBeCloseTo(expected[`P_ge_${units}`], 9);
    }
    expect([0.1, 0.5, 0.9].map((p) => bookingsQuantile(law, p))).toEqual([
      expected.q10,
      expected.q50,
      expected.q90,
    ]);
    expect(bookingsLowerMean(law, 0.1)).toBeCloseTo(expected.mean_worst_10pct, 9);
    expect(bookingsShortfall(law, 26)).toBeCloseTo(expected.E_shortfall_below_26, 9);
  });

  it("of eight open opportunities are enumerated (O08)", () => {
    const singles = O08.inputs.deals_size_p.map(([size, p]) => [size, p] as const);
    const found = lawOf({ singles, quota: 955_000 });
    const { law } = found;
    const { expected } = O08;
    expect(found.mean).toBeCloseTo(expected.weighted_pipeline, 6);
    expect(found.sd).toBeCloseTo(expected.sd, 6);
    expect(1 - bookingsBelow(law, 200_000)).toBeCloseTo(expected.P_hit_200k, 12);
    expect(1 - bookingsBelow(law, 249_000)).toBeCloseTo(expected.P_hit_weighted, 12);
    expect([0.1, 0.2, 0.5, 0.9].map((p) => bookingsQuantile(law, p))).toEqual([
      expected.q10,
      expected.q20,
      expected.median,
      expected.q90,
    ]);
    expect(bookingsLowerMean(law, 0.2)).toBeCloseTo(expected.mean_worst_20pct, 6);
    expect(bookingsShortfall(law, 200_000)).toBeCloseTo(expected.E_shortfall_200k, 6);
  });

  it("are the same enumerated as on a lattice", () => {
    // Twelve opportunities have 4096 sums, which are written down; thirteen go on the lattice.
    const singles = Array.from({ length: 12 }, (_, i) => [1000 * (i + 3), 0.1 + i / 20] as const);
    const listed = lawOf({ singles, quota: 150_000 }).law;
    const never = [5000, 0] as const;
    const always = [7000, 0.3] as const;
    const thirteen = lawOf({ singles: [...singles, never], quota: 150_000 }).law;
    for (const x of [0, 20_000, 41_000, 90_000]) {
      expect(bookingsUpTo(thirteen, x)).toBeCloseTo(bookingsUpTo(listed, x), 10);
      const lattice = lawOf({ singles: [...singles, always], quota: 150_000 }).law;
      const conditioned = 0.7 * bookingsUpTo(listed, x) + 0.3 * bookingsUpTo(listed, x - 7000);
      expect(bookingsUpTo(lattice, x)).toBeCloseTo(conditioned, 10);
    }
  });

  it("move with the common factor as a density", () => {
    // One certain opportunity of 1000: bookings are 1000 e^(0.3 z), which is lognormal.
    const factor = { ...NO_FACTOR, dealSize: 0.3 };
    const { law } = lawOf({ singles: [[1_000_000, 1]], factor, quota: 2_000_000 });
    expect(bookingsUpTo(law, 1_000_000)).toBeCloseTo(0.5, 8);
    // e^0.3 is one standard deviation up: P(Z <= 1) = 0.841344746.
    expect(bookingsUpTo(law, 1_349_858.807576)).toBeCloseTo(0.841344746, 7);
  });
});

describe("given and drawn amounts together", () => {
  const singles = O47.inputs.size_k.map((size, i) => {
    const amount = size * 1000 * CENTS;
    return [amount, O47.expected.p_open[i]] as const;
  });
  const base = { wins: O47.expected.new_mean_wins, singles, size: LOGNORMAL };

  it.each([
    ["tau0", {}],
    [
      "tau0p3",
      {
        factor: { ...NO_FACTOR, winRate: 0.3 },
        winsAt: (mean: number, { odds }: { odds: number }) => (mean * withOdds(0.22, odds)) / 0.22,
        chanceAt: (p: number, { odds }: { odds: number }) => withOdds(p, odds),
      },
    ],
  ] as const)("are those of O47, %s", (name, shocks) => {
    const found = lawOf({ ...base, ...shocks, quota: 401_000 * CENTS });
    const expected = O47.expected[name];
    expect(found.mean / CENTS).toBeCloseTo(expected.mean, 3);
    expect(found.sd / CENTS).toBeCloseTo(expected.sd, 3);
    const at = (quota: number) => 1 - bookingsBelow(found.law, quota * CENTS);
    expect(Math.abs(at(101_000) - expected.P_ge_101k)).toBeLessThan(1e-5);
    expect(Math.abs(at(201_000) - expected.P_ge_201k)).toBeLessThan(1e-5);
    expect(Math.abs(at(401_000) - expected.P_ge_401k)).toBeLessThan(1e-5);
    expect(bookingsUpTo(found.law, 0)).toBeCloseTo(expected.P_zero, 6);
    const shortfall = bookingsShortfall(found.law, 201_000 * CENTS) / CENTS;
    expect(Math.abs(shortfall / expected.E_shortfall_201k - 1)).toBeLessThan(1e-5);
  });
});
