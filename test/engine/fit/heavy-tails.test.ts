import { describe, expect, it } from "vitest";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { mean } from "../../../engine/dist/moments.ts";
import { quantile } from "../../../engine/dist/quantile.ts";
import { dealSizeOf, drawDealSize, fitDealSize } from "../../../engine/fit/fit-deal-size.ts";
import { tailQuantile } from "../../../engine/fit/fit-tail.ts";
import { normalQuantile } from "../../../engine/numeric/normal.ts";
import { openStream } from "../../../engine/random/stream.ts";
import { describeSample } from "../../support/statistics.ts";

const MEDIAN = 20_000;
const SIGMA = 0.6;
const lognormal = (p: number) => MEDIAN * Math.exp(SIGMA * normalQuantile(p));
const THRESHOLD = lognormal(0.9);
const TAIL = { index: 0.35, scale: 25_000 };

/** Amounts at evenly spread probabilities, so that luck does not blur what is fitted. */
function amountsOf(n: number, quantileOf: (p: number) => number): number[] {
  return Array.from({ length: n }, (_, i) => quantileOf((i + 0.5) / n));
}

const spliced = (p: number) =>
  p < 0.9 ? lognormal(p) : THRESHOLD + tailQuantile(TAIL, (1 - p) / 0.1);

describe("fitDealSize of amounts with a heavy tail", () => {
  const amounts = amountsOf(2_000, spliced);
  const fit = fitDealSize(amounts);
  const next = openStream("test", "deal size");
  const drawn = Array.from({ length: 200 }, () => {
    const weights = Object.values(drawDealSize(fit, next));
    return makeLaw({ family: "piecewise", edges: [...(fit.cells?.edges ?? [])], weights });
  });

  it("finds how heavy it is, as surely as two hundred exceedances can tell", () => {
    const { mean: index, variance } = describeSample(fit.tailDraws.map((tail) => tail.index));
    expect(Math.abs(index - TAIL.index)).toBeLessThan(2 * Math.sqrt(variance));
    // Smith's asymptotic sd is (1 + ξ) / √200 = 0.095; the prior makes it a little less.
    expect(Math.sqrt(variance)).toBeGreaterThan(0.05);
    expect(Math.sqrt(variance)).toBeLessThan(0.1);
  });

  it("draws amounts larger than any seen, as often as the truth has them", () => {
    const [rare, largest] = [quantile(makeLaw(dealSizeOf(fit)), 0.9999), Math.max(...amounts)];
    expect(rare).toBeGreaterThan(largest);
    const range = drawn.map((law) => quantile(law, 0.9999)).sort((a, b) => a - b);
    expect(spliced(0.9999)).toBeGreaterThan(range[10]);
    expect(spliced(0.9999)).toBeLessThan(range[190]);
  });

  it("keeps the mean, which cells that end at the largest amount would lose", () => {
    // The body's mean by its closed form: E[X; X < u] = e^{μ+σ²/2} Φ(z − σ), with Φ(z) = 0.9.
    const body = MEDIAN * Math.exp(SIGMA ** 2 / 2) * 0.7522;
    const truth = body + 0.1 * (THRESHOLD + TAIL.scale / (1 - TAIL.index));
    expect(Math.abs(mean(makeLaw(dealSizeOf(fit))) / truth - 1)).toBeLessThan(0.02);
    const means = describeSample(drawn.map(mean));
    expect(Math.abs(means.mean / truth - 1)).toBeLessThan(0.03);
  });
});

describe("fitDealSize of lognormal amounts", () => {
  it("keeps the lognormal, whose own tail is heavy enough", () => {
    expect(fitDealSize(amountsOf(2_000, lognormal))).toMatchObject({
      ...{ kind: "lognormal", cells: undefined, tailDraws: [] },
    });
  });
});

describe("fitDealSize of a price list", () => {
  it("keeps cells that end at the dearest: lumps are no tail", () => {
    const prices = [500, 1_100, 4_800, 5_500, 5_500, 5_500, 5_500, 5_500, 5_500, 26_768];
    const discounted = (p: number) => prices[Math.floor(10 * p * p)] * (0.9 + ((97 * p) % 0.2));
    const amounts = amountsOf(2_000, discounted);
    const { kind, cells, tail, tailDraws } = fitDealSize(amounts);
    expect({ kind, tailDraws }).toEqual({ kind: "piecewise", tailDraws: [] });
    expect(tail?.misfit).toBeGreaterThan(1.1);
    expect(cells?.edges.at(-1)).toBe(Math.max(...amounts));
  });
});
