import { describe, expect, it, onTestFinished } from "vitest";
import { type Plan, readPlan, readScenario, type Scenario } from "../../engine/index.ts";
import { doubleWinRate } from "../../scenarios/double-win-rate.ts";
import { exampleTeam } from "../../scenarios/example-team.ts";
import { openNodePool } from "../../workers/node-pool.ts";

const plan = readPlan(exampleTeam).value as Plan;
const winMore = readScenario(doubleWinRate).value as Scenario;
/** Minutes of work. */
const longRequest = { plan, scenarios: [winMore], seed: "pool", trials: 5_000_000 };

describe("a run that somebody waits for", () => {
  it("goes before another that is under way", async () => {
    const pool = openNodePool(1);
    onTestFinished(() => pool.close());
    const leaving = new AbortController();
    let done = 0;
    const begun = new Promise<void>((resolve) => {
      const onProgress = ({ trials }: { readonly trials: number }) => {
        done = trials;
        resolve();
      };
      pool.run(longRequest, { onProgress, signal: leaving.signal }).catch(() => {});
    });
    await begun;
    const before = done;
    const alternatives = Array.from({ length: 40 }, () => ({ plan, scenarios: [winMore] }));
    const asked = { alternatives, method: "simulated", seed: "1", outcomes: [0] } as const;
    let spans = 0;
    const onProgress = () => {
      spans++;
    };
    await pool.answer({ ...asked, trials: 5_000 }, { onProgress, isUrgent: () => true });
    expect(spans).toBeGreaterThan(3);
    // The one that was under way when it came, and the one that is let in before it begins.
    expect(done - before).toBeLessThan(longRequest.trials / 50);
    leaving.abort();
  });
});
