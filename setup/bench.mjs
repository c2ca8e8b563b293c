import { runBuilt } from "./run-built.mjs";

/** `npm run bench -- …`: the benchmarks. */
await runBuilt("bench", "index.js");
