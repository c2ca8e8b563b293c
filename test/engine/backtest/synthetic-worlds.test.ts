import { expect, it } from "vitest";
import { scoreWorld } from "../../support/shock-worlds.ts";

/** A sample of what test/calibration/synthetic-worlds.test.ts does with 400. */
const WORLDS = 5;

it("fits worlds with a shared shock, and what comes is among what it holds possible", () => {
  const cell = { perDay: 0.5, quarters: 8, hasShock: true };
  const scores = Array.from({ length: WORLDS }, (_, seed) => scoreWorld(cell, `sample ${seed}`));
  const pits = scores.map(({ fitted }) => fitted.pit);
  const inside = pits.filter((pit) => pit > 0.1 && pit < 0.9).length;
  // Of five in an 80 % range, fewer than two are inside once in 150 times.
  expect(inside).toBeGreaterThanOrEqual(2);
  for (const { fitted, truth } of scores) expect(fitted.crps).toBeLessThan(6 * truth.crps);
});
