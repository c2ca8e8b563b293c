/**
 * Runs the tests of some projects of vitest.config.ts. A few files of the browser's that fail are
 * run once more, and what holds then counts as passed, but is told: docs/decisions/0093.
 *
 * @param {readonly string[]} projects
 * @param {string[]} filters parts of the paths of the test files to run; empty for all
 * @returns {Promise<Counts>}
 * @typedef {{ passed: number, failed: number, skipped: Names, flaky: Names }} Counts skipped has
 *   the name and the reason of each, flaky what failed and then held
 * @typedef {readonly string[]} Names
 */
export async function runTests(projects, filters) {
  const { files, errors } = await runOnce(projects, filters);
  const broken = [...files.values()].filter(({ failed }) => failed.length > 0);
  const mayRunAgain = broken.length <= AGAIN_MAX && broken.every(({ file }) => isBrowsers(file));
  if (errors > 0 || broken.length === 0 || !mayRunAgain) return sumUp([...files.values()], errors);

  const again = await runOnce(
    projects,
    broken.map(({ file }) => file),
  );
  const last = [...files.values()].map((first) => again.files.get(first.file) ?? first);
  const held = broken.filter(({ file }) => again.files.get(file)?.failed.length === 0);
  return { ...sumUp(last, again.errors), flaky: held.flatMap(({ failed }) => failed) };
}

/** More than so many files are not broken by chance. */
const AGAIN_MAX = 2;

/** @param {string} file */
function isBrowsers(file) {
  return file.startsWith("test/e2e/");
}

/**
 * @param {readonly string[]} projects
 * @param {string[]} filters
 * @returns {Promise<{ files: Map<string, FileCounts>, errors: number }>} errors: outside of files
 * @typedef {{ file: string, passed: number, failed: string[], skipped: string[] }} FileCounts
 */
async function runOnce(projects, filters) {
  const { startVitest } = await import("vitest/node");
  /** @type {Map<string, FileCounts>} */
  const files = new Map();
  let errors = 1;
  /** @type {import("vitest/node").Reporter} */
  const count = {
    onTestRunEnd(modules, unhandledErrors) {
      errors = unhandledErrors.length;
      for (const module of modules) files.set(module.relativeModuleId, countTests(module));
    },
  };
  const options = { run: true, project: [...projects], reporters: ["default", count] };
  const vitest = await startVitest("test", filters, options);
  await vitest.close();
  return { files, errors };
}

/**
 * A file that breaks before its tests can run fails as one, and so does a suite.
 *
 * @param {import("vitest/node").TestModule} module
 * @returns {FileCounts}
 */
function countTests(module) {
  const tests = [...module.children.allTests()];
  const suites = [module, ...module.children.allSuites()];
  /** @param {string} state */
  const inState = (state) => tests.filter((test) => test.result().state === state);
  const broken = suites.filter((suite) => suite.errors().length > 0);
  const file = module.relativeModuleId;
  return {
    file,
    passed: inState("passed").length,
    failed: [
      ...inState("failed").map(({ fullName }) => `${file} > ${fullName}`),
      ...broken.map(() => `${file}, or a suite of it, breaks before its tests can run`),
    ],
    skipped: inState("skipped").map(tellSkip),
  };
}

/**
 * @param {readonly FileCounts[]} files
 * @param {number} errors
 * @returns {Counts}
 */
function sumUp(files, errors) {
  return {
    passed: files.reduce((sum, { passed }) => sum + passed, 0),
    failed: files.reduce((sum, { failed }) => sum + failed.length, errors),
    skipped: files.flatMap(({ skipped }) => skipped),
    flaky: [],
  };
}

/**
 * The reason is what the test gave, or is told by the name of its suite.
 *
 * @param {import("vitest/node").TestCase} test
 */
function tellSkip(test) {
  const result = test.result();
  const reason = result.state === "skipped" && result.note;
  return `${test.module.relativeModuleId} > ${test.fullName}${reason ? `: ${reason}` : ""}`;
}
