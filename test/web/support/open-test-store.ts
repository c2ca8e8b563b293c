import { readScenario } from "../../../engine/index.ts";
import { plans, scenarios } from "../../../scenarios/index.ts";
import type { Storage } from "../../../web/state/storage.ts";
import { openStore, type Store } from "../../../web/store.ts";
import { makeBlockApi } from "../../../workers/block-api.ts";
import { openRunPool } from "../../../workers/run-pool.ts";
import { startHere } from "../../support/start-here.ts";
import { makeDocument, makePlan } from "./make-plan.ts";
import { memoryStorage } from "./memory-storage.ts";
import { until } from "./until.ts";

/** Futures enough to see an answer, and few enough to wait for it. */
export const FEW_TRIALS = 1000;

export interface TestStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** A page's store without the page: the real engine, in one thread that is none. */
export async function openTestStore(storage: Storage = memoryStorage()): Promise<TestStore> {
  let made = 0;
  const pool = openRunPool(1, () => startHere(makeBlockApi()));
  const store = openStore({
    initial: {
      document: makeDocument(),
      plan: makePlan(),
      warnings: [],
      isExample: true,
      note: "",
    },
    scenarios: scenarios.map((document) => readScenario(document).value!),
    presets: plans,
    pool,
    now: () => performance.now(),
    storage,
    clock: () => 1_000_000,
    newId: () => `workspace-${++made}`,
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
