import { afterAll, describe, expect, it } from "vitest";
import { readPlan } from "../../../engine/index.ts";
import { exampleTeam } from "../../../scenarios/index.ts";
import { DELAYS, reviewDelays } from "../../../web/state/review-delays.ts";
import { openNodePool } from "../../../workers/node-pool.ts";

const pool = openNodePool(2);
afterAll(() => pool.close());

describe("reviewing a pipeline sooner and later", () => {
  it("closes less, and kills fewer good deals, the longer it waits", async () => {
    const plan = readPlan(exampleTeam).value!;
    const { signal } = new AbortController();
    const delays = await reviewDelays(pool, plan, "1", signal, () => {});
    expect(delays.map(({ days }) => days)).toEqual(DELAYS);
    const [soonest, latest] = [delays[0], delays[delays.length - 1]];
    expect(soonest.closed.mean).toBeGreaterThan(latest.closed.mean);
    expect(soonest.goodDealsKilled.mean).toBeGreaterThan(latest.goodDealsKilled.mean);
    // Nothing of this plan shares hours: what is closed is lost, and nothing is won by it.
    expect(soonest.bookings).toBeLessThan(0);
    expect(soonest.bookingsInterval[1]).toBeLessThan(0);
  });
});
