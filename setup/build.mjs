import { buildWhenStale } from "./build-when-stale.mjs";
import { say } from "./talk.mjs";

/** `npm run build`: the page, the command line, and the worker thread it runs on. */
try {
  await buildWhenStale("page");
  await buildWhenStale("workers");
  await buildWhenStale("cli");
} catch (error) {
  say(String(error));
  process.exitCode = 1;
}
