import { defineConfig } from "vitest/config";

/** Three suites: fast unit tests, what a user does (e2e), and slow studies (npm run test:slow). */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/calibration/**"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.{ts,tsx}"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: ["test/calibration/**/*.test.ts"],
          testTimeout: 3_600_000,
        },
      },
    ],
  },
});
