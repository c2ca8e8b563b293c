import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeForecastHtml } from "../../../cli/write/write-forecast-html.ts";
import { makeEdition } from "../make-edition.ts";
import { makeFolder } from "../make-folder.ts";
import { makeForecast } from "../make-forecast.ts";

describe("writeForecastHtml", () => {
  it("answers in a sentence, draws both pictures and says what repeats the run", async () => {
    const page = await written("Team A");
    expect(page).toContain("46 in 100 futures make the quota of $1.0M.");
    expect(page.match(/<svg[^>]*role="img"/g)).toHaveLength(2);
    expect(page).toContain(
      `seed 1 · plan ${makeForecast().planHash} · quotacast 0.1.0 · 2026-02-03`,
    );
    expect(page).toContain("history: 0.2 to 0.31");
    expect(page).toContain("The shocks are assumed");
  });

  it("asks no network for anything and runs nothing", async () => {
    const page = await written("Team A");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|\ssrc=|href=|url\(|@import/);
  });

  it("shows a plan's name as text, whatever it is made of", async () => {
    const page = await written("</title><script>alert(1)</script>");
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script>");
  });

  it("has a number wherever one belongs", async () => {
    expect(await written("Team A")).not.toMatch(/NaN|undefined|null/);
  });
});

async function written(name: string): Promise<string> {
  const path = join(makeFolder(), "forecast.html");
  await writeForecastHtml(path, makeEdition({ name }));
  return readFileSync(path, "utf8");
}
