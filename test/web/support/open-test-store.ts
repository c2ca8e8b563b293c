import { readScenario } from "../../../engine/index.ts";
import { plans, scenarios } from "../../../scenarios/index.ts";
import { openStore, type Store } from "../../../web/store.ts";
import { makeBlockApi } from "../../../workers/block-api.ts";
import { openRunPool } from "../../../workers/run-pool.ts";
import { startHere } from "../../support/start-here.ts";
import { makePlan } from "./make-plan.ts";
import { until } from "./until.ts";

/** Futures enough to see an answer, and few enough to wait for it. */
export const FEW_TRIALS = 1000;

export interface TestStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** A page's store without the page: the real engine, in one thread that is none. */
export async function openTestStore(): Promise<TestStore> {
  const pool = openRunPool(1, () => startHere(makeBlockApi()));
  const store = openStore({
    initial: { plan: makePlan(), warnings: [], isExample: true, note: "" },
    scenarios: scenarios.map((document) => readScenario(document).value!),
    plans: Object.values(plans),
    pool,
    now: () => performance.now(),
  });
  store.setTrials(FEW_TRIALS);
  await atRest(store);
  return { store, close: () => pool.close() };
}

/** Waits until the present question is answered in full. */
export function atRest({ state }: Store): Promise<void> {
  return until(
    () =>
      state.activity.value.kind === "resting" &&
      state.answered.value?.question === state.question.value,
  );
}
