import { describe, it } from "vitest";
import type { Opportunity } from "../../../engine/plan/opportunity-schema.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import { drawCommonFactorPath } from "../../../engine/simulate/common-factor-path.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { type DiaryEntry, openDiary } from "../../../engine/simulate/diary.ts";
import { makeLedger } from "../../../engine/simulate/ledger.ts";
import { lifeOf } from "../../../engine/simulate/life.ts";
import { simulateLifeTrial } from "../../../engine/simulate/life-trial.ts";
import { dateOnDay, listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { makeRequest } from "../../support/run-plan.ts";
import { expectNear } from "../../support/statistics.ts";

const AGE = 42;
const AHEAD = 63;
const COUNT = 300;
/** Futures of a list, and of those that are lived forward, of which few come to be as it says. */
const [LISTED, FORWARD] = [20, 200];

const stalls = {
  ...{ perDay: 0.02, days: { median: 25, sigma: 0.7 }, dies: 0.3, announced: 0.7 },
  touchesPerDay: 0.15,
};

const world: Partial<PlanDocument> = {
  creation: [],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.4, days: { median: 50, sigma: 0.6 } },
    lost: { days: { median: 30, sigma: 0.8 } },
    never: 0.05,
  },
  qualification: { prevalence: 0.7, strictness: 0, fakes: { never: 0.6 } },
  stalls,
};

/** One opportunity in one future: what became of it, and its last contact until the horizon. */
interface Seen {
  readonly entry: DiaryEntry;
  readonly lastTouch: number;
}

/** Lives a list of one age for some days; of each the same is known. By future and luck. */
function live(
  blocks: Partial<PlanDocument>,
  age: number,
  days: number,
  trials: number,
  known: Partial<Opportunity> = {},
): Map<number, Seen>[] {
  const opening = listOfAges(Array(COUNT).fill(age), () => ({ amount: 50_000, ...known }));
  const plan = makePlan({ ...world, ...blocks, periods: makePeriods(days), opening });
  const run = compileRun(makeRequest(plan));
  return Array.from({ length: trials }, (_, trial) => {
    const [ledger, diary] = [makeLedger(run.model, run.columns), openDiary()];
    simulateLifeTrial(run, trial, ledger, diary);
    const key = trialKey(run.seedKey, trial);
    const { state } = lifeOf(run, key, drawCommonFactorPath(run, key), ledger);
    const open = state.list.subarray(0, state.count);
    const touches = new Map(
      [...open].map((place) => [state.entity0[place], state.lastTouch[place]]),
    );
    return new Map(
      diary.entries.map((entry) => {
        const lastTouch = touches.get(entry.entity0) ?? Number.NaN;
        return [entry.entity0, { entry, lastTouch }];
      }),
    );
  });
}

/** What became of those that some days left open. */
function tell(entries: readonly DiaryEntry[]) {
  const share = (isSo: (entry: DiaryEntry) => boolean) =>
    entries.filter(isSo).length / entries.length;
  return {
    count: entries.length,
    shares: [
      share(({ isReal }) => isReal),
      share(({ end }) => end?.kind === "won"),
      share(({ end }) => end?.kind === "disqualified"),
      share(({ end }) => end?.kind === "open"),
    ],
  };
}

const isOpenOn = (day: number, { end }: DiaryEntry) => (end?.day ?? 0) >= day;

/**
 * Compares those of which something came to be so by an age, lived forward, with a list of that age
 * of which it is known: both a day later, for the review of that very day tells of a last contact.
 */
function expectSameLaw(
  blocks: Partial<PlanDocument>,
  isSo: (seen: { lastTouch: number; pushes: number }) => boolean,
  known: Partial<Opportunity>,
): void {
  const then = live(blocks, 0, AGE + 1, FORWARD);
  const later = live(blocks, 0, AGE + AHEAD, FORWARD);
  const forward = later.flatMap((future, trial) =>
    [...future.values()].flatMap(({ entry }) => {
      const { lastTouch } = then[trial].get(entry.entity0) ?? { lastTouch: Number.NaN };
      const pushes = entry.events.filter(({ kind, day }) => kind === "pushed" && day < AGE).length;
      return isOpenOn(AGE + 1, entry) && isSo({ lastTouch, pushes }) ? [entry] : [];
    }),
  );
  const listed = live(blocks, AGE, AHEAD, LISTED, known).flatMap((future) =>
    [...future.values()].flatMap(({ entry }) => (isOpenOn(1, entry) ? [entry] : [])),
  );
  const [found, expected] = [tell(listed), tell(forward)];
  found.shares.forEach((share, index) => {
    const truth = expected.shares[index];
    const error = Math.sqrt(truth * (1 - truth) * (1 / found.count + 1 / expected.count));
    expectNear(share, truth, error);
  });
}

const SILENT: Partial<PlanDocument> = { disqualification: { silentDays: 14, compliance: 0 } };
const REVIEWED: Partial<PlanDocument> = {
  disqualification: { silentDays: 14, compliance: 0.3, evidencePerWeek: 0.1 },
};

describe("the law of an open opportunity of which more than its age is known", () => {
  it.each([
    ["without rules", SILENT],
    ["under reviews", REVIEWED],
    [
      "with stalls that come with idle weeks",
      { ...SILENT, stalls: { ...stalls, perIdleWeek: 0.4 } },
    ],
  ])("is that of one whose last contact came when its own did, %s", (_, blocks) => {
    // A list knows the day only: of the days around it, as many contacts come before as after.
    const day = AGE - 16;
    const isSo = ({ lastTouch }: { lastTouch: number }) => Math.abs(lastTouch - day) < 1;
    expectSameLaw(blocks, isSo, { lastTouch: dateOnDay(-16) });
  });

  it("is that of one with which there was no contact since its creation", () => {
    expectSameLaw(REVIEWED, ({ lastTouch }) => lastTouch === 0, { lastTouch: dateOnDay(-AGE) });
  });

  it("is that of one that was pushed as often", () => {
    const blocks: Partial<PlanDocument> = {
      pushes: {
        firstDays: { median: 20, sigma: 0.5 },
        quarterEndShare: 0,
        by: [{ days: 7, weight: 1 }],
      },
      disqualification: { afterPushes: 2, compliance: 0.5 },
    };
    expectSameLaw(blocks, ({ pushes }) => pushes === 3, { pushes: 3 });
  });
});
