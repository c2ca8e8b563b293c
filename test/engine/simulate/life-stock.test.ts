import { describe, expect, it } from "vitest";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import type { Scenario } from "../../../engine/scenario/scenario-schema.ts";
import { drawCommonFactorPath } from "../../../engine/simulate/common-factor-path.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { clearLedger, makeLedger } from "../../../engine/simulate/ledger.ts";
import { type Life, lifeOf } from "../../../engine/simulate/life.ts";
import { isPhantom } from "../../../engine/simulate/life-phantom.ts";
import { asksForHours, takeStock } from "../../../engine/simulate/life-stock.ts";
import { simulateLifeTrial } from "../../../engine/simulate/life-trial.ts";
import { exampleTeam, stagedTeam, wholeTeam } from "../../../scenarios/index.ts";
import { makeScenario } from "../../support/make-plan.ts";

const WHAT_IFS: readonly (readonly Scenario[])[] = [
  [],
  [makeScenario({ lever: "winRate", multiply: 1.2, from: "2026-05-01" })],
  [makeScenario({ lever: "cycleTime", multiply: 0.8 })],
];

/** All mechanisms, reps who leave often, and a list that is open. */
const PLANS = [
  wholeTeam,
  { ...wholeTeam, reps: { ...wholeTeam.reps, tenureDays: 200, reassignment: { winOdds: 0.8 } } },
  { ...stagedTeam, capacity: { reps: 3 } },
  { ...exampleTeam, capacity: { reps: 2 }, stalls: { perDay: 0.01, dies: 0.3 } },
];

/** The same numbers, added up over all that is open. */
function countAnew(life: Life) {
  const { state, staff, regime } = life;
  const open = [...staff.open].fill(0);
  const asked = [...staff.asked].fill(0);
  const askedByPhantoms = [...staff.asked].fill(0);
  let live = 0;
  let openValue = 0;
  for (const place of state.list.subarray(0, state.count)) {
    const rep = state.rep[place];
    const hours = asksForHours(state, place) ? regime.hours[state.stage[place]] : 0;
    open[rep]++;
    asked[rep] += hours;
    openValue += state.value[place];
    if (isPhantom(life, place)) askedByPhantoms[rep] += hours;
    else live++;
  }
  return { open, asked, askedByPhantoms, live, openValue };
}

describe("the stock of what is open", () => {
  it.each(PLANS)("holds what adding it all up comes to, whatever has happened: $name", (plan) => {
    const { value, issues } = readPlan(plan);
    if (!value) throw new Error(JSON.stringify(issues));
    for (const scenarios of WHAT_IFS) {
      const run = compileRun({ plan: value, scenarios, seed: "1", trials: 10 });
      const ledger = makeLedger(run.model, run.columns);
      for (let trial = 0; trial < 10; trial++) {
        clearLedger(ledger);
        simulateLifeTrial(run, trial, ledger);
        const key = trialKey(run.seedKey, trial);
        const life = lifeOf(run, key, drawCommonFactorPath(run, key), ledger);
        const expected = countAnew(life);
        expect(expected.open.some((count) => count > 0)).toBe(true);
        takeStock(life);
        const { open, asked, askedByPhantoms } = life.staff;
        const found = {
          ...{ open: [...open], live: life.live, openValue: life.openValue },
          ...{ asked: [...asked], askedByPhantoms: [...askedByPhantoms] },
        };
        expect(found).toEqual(expected);
      }
    }
  });
});
