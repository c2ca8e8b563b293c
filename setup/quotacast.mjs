import { runBuilt } from "./run-built.mjs";

/** `npm run -s quotacast -- …`: the command line, straight from the clone. */
await runBuilt("cli", "quotacast.js");
