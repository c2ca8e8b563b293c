import { describe, expect, it } from "vitest";
import { sampledShares, shapleyShares } from "../../../engine/leverage/shapley.ts";
import O21 from "../../oracles/O21.json" with { type: "json" };
import O21b from "../../oracles/O21b.json" with { type: "json" };

const product =
  (base: readonly number[], scenario: readonly number[], rest: number) => (coalition: number) =>
    base.reduce((value, from, i) => value * (coalition & (1 << i) ? scenario[i] : from), rest);

const { base, scenario } = O21.inputs;
const value = product(base, scenario, 91);

describe("shapleyShares", () => {
  it("attributes a change of four levers as O21 says, where one at a time does not sum up", () => {
    const shares = shapleyShares(4, value);
    const { shapley, delta, one_at_a_time } = O21.expected;
    shares.forEach((share, i) => {
      expect(share).toBeCloseTo(shapley[i], 4);
    });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(delta, 4);
    one_at_a_time.forEach((alone, i) => {
      expect(value(1 << i) - value(0)).toBeCloseTo(alone, 4);
    });
  });

  it("halves the interaction of two levers, O21b", () => {
    const { lam, p, rest } = O21b.inputs;
    const shares = shapleyShares(2, product([lam[0], p[0]], [lam[1], p[1]], rest));
    shares.forEach((share, i) => {
      expect(share).toBeCloseTo(O21b.expected.shapley_each[i], 4);
    });
  });

  it("gives nothing to a player that changes nothing, and alike to alikes", () => {
    const dummy = (coalition: number) => 10 * (coalition & 1) + 5 * ((coalition >> 1) & 1);
    expect(shapleyShares(3, dummy)).toEqual([10, 5, 0]);
    const alike = (coalition: number) => (coalition === 3 ? 1 : 0);
    expect(shapleyShares(2, alike)).toEqual([0.5, 0.5]);
  });

  it("has no shares for nobody", () => expect(shapleyShares(0, () => 1)).toEqual([]));

  it.each([-1, 1.5, 21])("refuses %s players", (players) => {
    expect(() => shapleyShares(players, () => 0)).toThrow(RangeError);
  });
});

describe("sampledShares", () => {
  it("is exact over all orders, and sums to the change over any", () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const three = product(base.slice(0, 3), scenario.slice(0, 3), 91);
    const exact = shapleyShares(3, three);
    sampledShares(3, orders, three).forEach((share, i) => {
      expect(share).toBeCloseTo(exact[i], 6);
    });
    const few = sampledShares(3, orders.slice(0, 2), three);
    expect(few.reduce((sum, share) => sum + share, 0)).toBeCloseTo(three(7) - three(0), 6);
  });
});
