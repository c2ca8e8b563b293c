import { describe, expect, it } from "vitest";
import {
  bookingsBelow,
  bookingsShortfall,
  bookingsUpTo,
} from "../../../engine/exact/bookings-law.ts";
import { givenDecay, leftBetween } from "../../../engine/exact/given-decay.ts";
import { multiplyByGiven } from "../../../engine/exact/given-transform.ts";
import { makeGrid } from "../../../engine/exact/grid.ts";
import type { Parts } from "../../../engine/exact/parts.ts";
import { constantTransform } from "../../../engine/exact/transform.ts";
import { withOdds } from "../../../engine/process/shock.ts";
import { lawOf } from "./law-of.ts";
import { NO_FACTOR } from "./team-a.ts";

const COUNT = 240;
const UNIT = 25_000;
const singles = Array.from(
  { length: COUNT },
  (_, i) => [UNIT * (30 + ((37 * i) % 91)), 0.15 + 0.3 * ((i % 17) / 17)] as const,
);

/** Of drawn amounts, of which there are none. */
const SIZE = { mean: 1e6, cv: 1 };

/** Masses of sums on the lattice, added up opportunity by opportunity. */
function massesOf(odds: number): Float64Array {
  const most = singles.reduce((sum, [amount]) => sum + amount / UNIT, 0);
  const masses = new Float64Array(most + 1);
  masses[0] = 1;
  for (const [amount, chance] of singles) {
    const won = withOdds(chance, odds);
    const by = amount / UNIT;
    for (let k = most; k >= 0; k--) {
      masses[k] = (1 - won) * masses[k] + (k >= by ? won * masses[k - by] : 0);
    }
  }
  return masses;
}

function expectLaw(law: ReturnType<typeof lawOf>, masses: Float64Array): void {
  // Two tables stand for all sums: each is told within the bound, and its reading within 1e-7.
  const off = law.errorBound + 1e-7;
  expect(off).toBeLessThan(1e-6);
  expect(law.law.lattice).toBeDefined();
  let below = 0;
  let shortfall = 0;
  for (let k = 0; k < masses.length && k * UNIT < law.law.reach; k++) {
    const x = k * UNIT;
    if (k % 7 === 0) {
      expect(Math.abs(bookingsBelow(law.law, x) - below)).toBeLessThan(off);
      expect(Math.abs(bookingsUpTo(law.law, x - 1) - below)).toBeLessThan(off);
      expect(Math.abs(bookingsUpTo(law.law, x) - below - masses[k])).toBeLessThan(off);
      expect(Math.abs(bookingsShortfall(law.law, x) - shortfall)).toBeLessThan(law.sd * 1e-6);
      const beyond = shortfall + 0.4 * UNIT * (below + masses[k]);
      expect(Math.abs(bookingsShortfall(law.law, x + 0.4 * UNIT) - beyond)).toBeLessThan(
        law.sd * 1e-6,
      );
    }
    below += masses[k];
    shortfall += UNIT * below;
  }
}

describe("many given amounts on one lattice", () => {
  it("have the law of sums that are added up one by one", () => {
    expectLaw(lawOf({ singles, size: SIZE, quota: 1e8 }), massesOf(1));
  });

  it("have it under a common factor that moves their chances", () => {
    const factor = { ...NO_FACTOR, winRate: 0.1 };
    const chanceAt = (chance: number, { odds }: { odds: number }) => withOdds(chance, odds);
    // A finer and wider sum over the factor than the solver's.
    const mixed = massesOf(1).fill(0);
    let weights = 0;
    for (let z = -6; z <= 6.001; z += 0.15) {
      const weight = Math.exp(-0.5 * z * z);
      weights += weight;
      massesOf(Math.exp(0.1 * z)).forEach((mass, k) => {
        mixed[k] += weight * mass;
      });
    }
    expectLaw(
      lawOf({ singles, size: SIZE, quota: 1e8, factor, chanceAt }),
      mixed.map((mass) => mass / weights),
    );
  });
});

describe("how the transform of given amounts falls off", () => {
  const partsAt = (odds: number): Parts => ({
    poisson: new Float64Array(1),
    mixed: [],
    drawn: [],
    given: {
      amounts: Float64Array.from({ length: 40 }, (_, i) => 20_000 + 1357 * i),
      chances: Float64Array.from({ length: 40 }, (_, i) => withOdds(0.05 + i / 50, odds)),
    },
    singles: [
      {
        none: 0.5,
        given: [
          { amount: 31_000, probability: 0.3 },
          { amount: 44_500, probability: 0.2 },
        ],
        drawn: [],
      },
    ],
  });

  it("is never told to be more than it is, at any frequency and value of the factor", () => {
    const parts = [0.5, 1, 2].map(partsAt);
    const grid = makeGrid(1024, 2e6, 7);
    const decay = givenDecay(parts, grid, 4096, 513);
    const products = parts.map(() => constantTransform(513, 1));
    multiplyByGiven(products, parts, grid);
    products.forEach(({ re, im }, node) => {
      for (let j = 0; j < 513; j++) {
        // Amounts between points are told to about 1e-3 of their sum of some 7.
        const most = 1.01 * leftBetween(decay, node, j, j + 1);
        expect(Math.sqrt(re[j] * re[j] + im[j] * im[j])).toBeLessThanOrEqual(most);
      }
    });
    // It is of use: where the product is small, little is said to be left.
    expect(leftBetween(decay, 1, 100, 200)).toBeLessThan(0.01);
  });
});
