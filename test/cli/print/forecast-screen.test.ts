import { describe, expect, it } from "vitest";
import { forecastScreen } from "../../../cli/print/forecast-screen.ts";
import { makeForecast, makeOutcome } from "../make-forecast.ts";

const plainly = { paint: (_style: string, text: string) => text, seconds: 0.31 };

describe("forecastScreen", () => {
  it("answers first and says last how the answer came about", () => {
    const lines = forecastScreen(makeForecast(), plainly).split("\n");
    expect(lines[0]).toBe("Team A, 2026-01-01 to 2026-07-02");
    expect(lines[2]).toBe("46 in 100 futures make the quota of $1.0M.");
    expect(lines[3]).toBe("8 in 10 book between $640k and $1.4M.");
    expect(lines.at(-2)).toBe(
      "100,000 futures · seed 1 · 0.31 s · simulated 46.1 % ± 0.16 % · exact 46.20 %",
    );
  });

  it("draws fifty dots, and those that make the quota right of its rule", () => {
    const screen = forecastScreen(makeForecast(), plainly);
    expect(screen.match(/[○●]/g)).toHaveLength(50);
    const sides = screen.split("\n").filter((line) => line.includes("│"));
    expect(sides.length).toBeGreaterThan(0);
    for (const line of sides) expect(line).toMatch(/^[ ○]*│[ ●]*$/);
  });

  it("says what the worst tenth of futures miss, and what was assumed", () => {
    const screen = forecastScreen(makeForecast(), plainly).replaceAll(/\n +/g, " ");
    // 455,000 with an error of 1,500 supports two digits only.
    expect(screen).toContain("miss the quota by $360k or more, by $460k on average.");
    expect(screen).toContain("commonFactor: The shocks are assumed");
  });

  it("keeps to 80 columns, whatever names a plan has", () => {
    const [first, second] = makeForecast().periods;
    const periods = [{ ...first, id: "The first half of the fiscal year, as amended" }, second];
    const screen = forecastScreen(makeForecast({ periods }), plainly);
    const lines = screen.split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(screen).toContain("The first half of the fisca…");
  });

  it("says nothing of a quota where there is none", () => {
    const total = makeOutcome({ quota: 0, pHit: 1, pHitStandardError: 0 });
    const screen = forecastScreen(makeForecast({ total }), plainly);
    expect(screen).toContain("No quota is set.");
    expect(screen).not.toContain("│");
    expect(screen).not.toContain("miss the quota");
  });

  it("does not hand a name's control characters to the terminal", () => {
    const name = "Team \u001b[31mA";
    expect(forecastScreen(makeForecast({ name }), plainly)).not.toContain("\u001b");
  });

  it("colours only what it is given to colour with", () => {
    const paint = (style: string, text: string) => `<${style}>${text}</${style}>`;
    const screen = forecastScreen(makeForecast(), { paint, seconds: 1 });
    expect(screen).toContain("<bold>46 in 100 futures make the quota of $1.0M.</bold>");
  });
});
