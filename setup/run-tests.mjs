/**
 * Runs the tests of some projects of vitest.config.ts.
 *
 * @param {readonly string[]} projects
 * @param {string[]} filters parts of the paths of the test files to run; empty for all
 * @returns {Promise<Counts>}
 * @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Counts skipped has the
 *   name and the reason of each
 */
export async function runTests(projects, filters) {
  const { startVitest } = await import("vitest/node");
  /** @type {Counts} */
  let counts = { passed: 0, failed: 1, skipped: [] };
  /** @type {import("vitest/node").Reporter} */
  const count = {
    onTestRunEnd(modules, unhandledErrors) {
      counts = countTests(modules, unhandledErrors.length);
    },
  };
  const options = { run: true, project: [...projects], reporters: ["default", count] };
  const vitest = await startVitest("test", filters, options);
  await vitest.close();
  return counts;
}

/**
 * A file that breaks before its tests can run, and an error outside of any test, fail as one each.
 *
 * @param {readonly import("vitest/node").TestModule[]} modules
 * @param {number} unhandledErrors
 */
function countTests(modules, unhandledErrors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  /** @param {string} state */
  const inState = (state) => tests.filter((test) => test.result().state === state);
  const broken = suites.filter((suite) => suite.errors().length > 0);
  return {
    passed: inState("passed").length,
    failed: inState("failed").length + broken.length + unhandledErrors,
    skipped: inState("skipped").map(tellSkip),
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
