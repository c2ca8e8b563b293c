import { defineConfig } from "vitest/config";
import { native } from "./setup/native.mjs";

const globalSetup = "test/support/build-workers.ts";

/** Tests that read a clock: they run one at a time, after the others, with what a user does. */
const TIMED = ["test/cli/usage.test.ts", "test/workers/**/*.test.ts"];

/** Three suites: fast unit tests, what a user does (e2e), and slow studies (npm run test:slow). */
export default defineConfig({
  plugins: [native()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/calibration/**", ...TIMED],
          globalSetup,
          testTimeout: 180_000,
          // All cores: by default one is left to whoever watches.
          maxWorkers: "100%",
          // One reading of the engine serves all files: it holds no state that a test could mind.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.{ts,tsx}", ...TIMED],
          globalSetup,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // After the unit tests, for a page that shares its cores with them is slow.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: ["test/calibration/**/*.test.ts"],
          globalSetup,
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
