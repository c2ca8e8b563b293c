#!/usr/bin/env node
import { EXIT } from "./exit-code.ts";
import { failureOf } from "./failure.ts";
import { isBrokenPipe, main } from "./main.ts";
import { reportFailure } from "./report-failure.ts";

const args = process.argv.slice(2);

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => process.exit(isBrokenPipe(error) ? EXIT.ok : EXIT.failed));
}
process.on("uncaughtException", (error) => {
  reportFailure(failureOf(error), args.includes("--json"));
  process.exit(EXIT.failed);
});

// Not process.exit: what is still on its way to a slow reader would be cut off.
process.exitCode = await main(args);
