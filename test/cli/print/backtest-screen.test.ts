import { describe, expect, it } from "vitest";
import { backtestScreen } from "../../../cli/print/backtest-screen.ts";
import { backtest } from "../../../engine/backtest/backtest.ts";
import { dayNumber } from "../../../engine/plan/calendar.ts";
import { makeHistory, quarterlyWins } from "../../engine/backtest/past-world.ts";

const wins = quarterlyWins(
  [1, 2, 3, 4, 5, 6, 7, 8].map((amount) => 1_000 * amount),
  2023,
);

describe("backtestScreen", () => {
  it("tells below its table why a day has no forecast, and leaves the row short", async () => {
    const first = dayNumber("2024-07-01");
    const reason = "there is not enough history: 3 won ones of the 30 needed";
    const { value } = await backtest(
      makeHistory(wins, "2025-01-01"),
      ({ day }) => (day === first ? { absent: reason } : { draws: Float64Array.of(6e3, 9e3) }),
      { horizon: "quarter", every: "quarter", seed: "1" },
    );
    const lines = backtestScreen(value!, "USD", (_, text) => text).split("\n");
    const row = lines.find((line) => line.includes("2024-07-01  2024-07-01")) ?? "";
    // 3,000 to 6,000 came in the four quarters before: their mean is the quota.
    expect(row.trim().split(/ {2,}/)).toEqual([
      ...["2024-07-01", "2024-07-01", "–", "–", "$7.0k", "–", "$4.5k", "–"],
    ]);
    expect(lines.join(" ").replace(/ +/g, " ")).toContain(
      `No forecast from 2024-07-01: ${reason}.`,
    );
  });
});
