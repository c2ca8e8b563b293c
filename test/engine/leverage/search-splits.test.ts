import { describe, expect, it } from "vitest";
import { type Split, searchSplits } from "../../../engine/leverage/search-splits.ts";
import O26 from "../../oracles/O26.json" with { type: "json" };

const search = (parts: number, gain: (split: Split) => number, resolution = 0.001) =>
  searchSplits({ parts, resolution, gainsOf: async (splits) => splits.map(gain) });

/** Bookings a week of the oracle's team that spends the share u of its hours on creation. */
function bookings([u]: Split): number {
  const { reps, selling_hours_per_week, kappa_opps_per_hour, e0_hours, pmax, size } = O26.inputs;
  const created = kappa_opps_per_hour * u * reps * selling_hours_per_week;
  if (u === 0) return 0;
  const hours = (1 - u) / (kappa_opps_per_hour * u);
  return created * pmax * (1 - Math.exp(-hours / e0_hours)) * size;
}

describe("searchSplits", () => {
  it("finds the split of hours over creation and capture of O26", async () => {
    const [best] = await search(2, bookings);
    expect(Math.abs(best.shares[0] - O26.expected.u_star)).toBeLessThan(0.001);
    expect(best.gain).toBeCloseTo(O26.expected.bookings_per_week, 0);
    for (const [share, truth] of Object.entries(O26.expected.B_at)) {
      expect(bookings([Number(share)])).toBeCloseTo(truth, 4);
    }
  });

  it("finds that equal attention loses 4 % there, and all in one everything", async () => {
    const tried = await search(2, bookings);
    const at = (u: number) => tried.find(({ shares }) => Math.abs(shares[0] - u) < 1e-9)?.gain ?? 0;
    expect(at(0.5) / tried[0].gain).toBeCloseTo(1 - 0.038, 3);
    expect(at(0)).toBe(0);
    expect(at(1)).toBe(0);
  });

  it("splits by exponents where gains are a product of powers", async () => {
    const [two] = await search(2, ([u, v]) => u * Math.sqrt(v));
    expect(Math.abs(two.shares[0] - O26.expected.cobb_douglas_ustar_alpha1_beta0p5)).toBeLessThan(
      0.001,
    );
    const [three] = await search(3, ([a, b, c]) => a ** 0.5 * b ** 0.3 * c ** 0.2, 0.002);
    [0.5, 0.3, 0.2].forEach((share, i) => {
      expect(Math.abs(three.shares[i] - share)).toBeLessThan(0.01);
    });
  });

  it("keeps every budget whole", async () => {
    for (const { shares } of await search(4, ([a, b, c, d]) => a * b * c * d, 0.05)) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }
  });

  it("gives all of it to one part, and refuses none", async () => {
    expect((await search(1, ([a]) => a))[0].shares).toEqual([1]);
    await expect(search(0, () => 0)).rejects.toThrow(RangeError);
  });
});
