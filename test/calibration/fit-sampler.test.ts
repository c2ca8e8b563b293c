import { describe, expect, it } from "vitest";
import { calibrateSampler } from "../engine/fit/calibrate-sampler.ts";

describe("the sampler of mixtures, calibrated by simulation", () => {
  it.each(calibrateSampler(320, { thin: 25, bins: 16 }))(
    "ranks the true $quantity uniformly among its draws, in 320 worlds",
    ({ p, shift }) => {
      expect(p).toBeGreaterThan(0.001);
      expect(Math.abs(shift)).toBeLessThan(3.5);
    },
  );
});
