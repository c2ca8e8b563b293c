import { ensureDependencies } from "./dependencies.mjs";
import { runCommand } from "./run-command.mjs";
import { say } from "./talk.mjs";

/** `npm run check`: types, the engine's without DOM and Node, compiled loops', format and lint. */
const CHECKS = [
  ["tsc", "-p", "."],
  ["tsc", "-p", "engine"],
  ["tsc", "-p", "engine/native/assembly"],
  ["biome", "ci", "--error-on-warnings", "--colors=off"],
];

await ensureDependencies();
for (const [command, ...args] of CHECKS) {
  const { code, output } = await runCommand(command, args, { quiet: true });
  if (code === 0) continue;
  say(`${output}\nFailed: ${command} ${args.join(" ")}`);
  process.exitCode = 1;
}
