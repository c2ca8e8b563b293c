import { parentPort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter";
import { makeBlockApi } from "./block-api.ts";

// The whole of a worker's entry: whatever can be tested without a thread lives in block-api.ts.
if (parentPort === null) throw new Error("node-worker runs in a worker thread only");
expose(makeBlockApi(), nodeEndpoint(parentPort));
