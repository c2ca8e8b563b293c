import { describe, expect, it } from "vitest";
import { calibrateSampler } from "./calibrate-sampler.ts";

describe("the sampler of mixtures", () => {
  // Thirty worlds show gross errors only; `npm run test:slow` takes hundreds.
  it.each(calibrateSampler(30, { thin: 15, bins: 4 }))(
    "ranks the true $quantity anywhere among its draws",
    ({ p, shift }) => {
      expect(p).toBeGreaterThan(0.0005);
      expect(Math.abs(shift)).toBeLessThan(3.5);
    },
  );
});
