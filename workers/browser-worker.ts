import { expose } from "comlink";
import { makeBlockApi } from "./block-api.ts";
import { holdLifeLock, LIFE_LOCK_HELD } from "./life-lock.ts";

// The whole of a worker's entry: whatever can be tested without a thread lives in block-api.ts.
holdLifeLock(self.name, () => self.postMessage(LIFE_LOCK_HELD));
expose(makeBlockApi());
