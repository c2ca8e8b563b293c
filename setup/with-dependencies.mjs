import { ensureDependencies } from "./dependencies.mjs";
import { runCommand } from "./run-command.mjs";

/** `node setup/with-dependencies.mjs CMD …` runs a package's program, installed if need be. */
const [command, ...args] = process.argv.slice(2);
await ensureDependencies();
process.exitCode = (await runCommand(command, args)).code;
