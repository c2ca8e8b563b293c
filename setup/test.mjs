import { ensureChromium } from "./chromium.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { runCommand } from "./run-command.mjs";
import { runTests } from "./run-tests.mjs";
import { say } from "./talk.mjs";

/**
 * `npm test`: does all set-up, then types, format, build and tests, and ends with the counts.
 * `--unit` runs what needs no browser and no build, `--slow` the studies that take minutes; other
 * arguments are parts of the paths of the test files to run.
 */
const SUITES = [
  { flag: "--unit", projects: ["unit"], preparations: [] },
  { flag: "--slow", projects: ["slow"], preparations: [] },
  { flag: "", projects: ["unit", "e2e"], preparations: ["check", "build"] },
];

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith("--"));
const suite = SUITES.find(({ flag }) => flag === "" || args.includes(flag)) ?? SUITES[0];

await ensureDependencies();
if (suite.projects.includes("e2e")) process.env.CHROMIUM_PATH = (await ensureChromium()) ?? "";
const failures = await prepare(suite.preparations);
const { passed, failed, skipped, flaky } = await runTests(suite.projects, filters);

for (const skip of skipped) say(`skipped ${skip}`);
for (const test of flaky) say(`failed at first, then held: ${test}`);
for (const failure of failures) say(`failed ${failure}`);
// Readers of CI know this line by heart: what was skipped has been told above.
process.stdout.write(`${passed} passed, ${failed + failures.length} failed\n`);
process.exitCode = failed + failures.length > 0 || passed === 0 ? 1 : 0;

/**
 * @param {readonly string[]} steps
 * @returns {Promise<string[]>} the steps that failed; each has said why
 */
async function prepare(steps) {
  const failures = [];
  for (const step of steps) {
    const { code } = await runCommand(process.execPath, [`setup/${step}.mjs`]);
    if (code !== 0) failures.push(`npm run ${step}`);
  }
  return failures;
}
