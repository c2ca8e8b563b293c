import { describe, expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { findingsInBothThemes } from "./axe.ts";
import { askForFew, atRest, dropFile, PATIENT } from "./drive-page.ts";
import { textOf } from "./take-away.ts";

const WITH_COSTS = {
  name: "Costs known",
  periods: [{ id: "2027-Q1", start: "2027-01-01", end: "2027-04-01", quota: 500_000 }],
  opening: "empty",
  creation: [{ source: "all", perDay: 1 }],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { median: 40, sigma: 0.6 } },
    lost: { days: { median: 30, sigma: 0.9 } },
  },
  dealSize: { mean: 30_000, cv: 1 },
  levers: { winRate: { low: 0.8, high: 1.4, cost: 20_000 }, creation: { cost: 60_000 } },
};

const FEW_OPEN = {
  opportunities: [400_000, 20_000, 10_000].map((amount) => ({
    id: `open ${amount}`,
    created: "2026-12-01",
    amount,
  })),
};

describe.skipIf(hasNoChromium)("a leader who asks where to act", () => {
  it("tells what it brought and sees why, cause by cause; no number is refused", async () => {
    const { page, errors, close } = await openPage();
    await askForFew(page);
    await page.locator("main").press("4");
    await page.getByLabel("Booked in all").fill("much");
    await page.getByRole("button", { name: "Explain the difference" }).click();
    await page.getByText("Booked in all: “much” is no number.").waitFor(PATIENT);
    await page.getByLabel("Booked in all").fill("$400k");
    await page.getByLabel("Won of all opportunities, %").fill("15");
    await page.getByLabel("Mean size of a deal").fill("18k");
    await page.getByRole("button", { name: "Explain the difference" }).click();
    const chart = page.locator(".miss svg.miss-steps");
    await chart.waitFor(PATIENT);
    const sentence = (await chart.getAttribute("aria-label")) ?? "";
    // A lower win rate and smaller deals take away; the sentence ends at what was told.
    expect(sentence).toMatch(/to \$400k booked: .*late win −\$\d.*; size −\$\d.*; luck/);
    expect(await findingsInBothThemes(page, ".miss")).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("takes the map of two levers away as a picture and as numbers", async () => {
    const { page, errors, close } = await openPage();
    await askForFew(page);
    await page.locator("main").press("4");
    // Esc may come too late to end anything; either way the map comes.
    await page.locator("main").press("Escape");
    const again = page.getByRole("button", { name: "Work it out" });
    const map = page.locator("svg.chance-map");
    await again.or(map).first().waitFor(PATIENT);
    if (await again.isVisible()) await again.click();
    await map.waitFor(PATIENT);
    const saved = async (kind: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: new RegExp(`^Save as ${kind}: The chance`) }).click();
      return textOf(await download);
    };
    const picture = await saved("SVG");
    // Not the picture itself into a message of failure: it holds a font.
    const [, title, about] = /<title>(.*?)<\/title><desc>(.*?)<\/desc>/.exec(picture) ?? [];
    expect(title).toBe("The chance of the quota, wherever two levers stand");
    expect(about).toMatch(/^quotacast \S+ · Example team as of \S+, plan \S+ · solved exactly · /);
    const [caption, head, ...rows] = (await saved("CSV")).split("\n");
    expect(caption).toMatch(/^"?Chance of the quota: /);
    // At least five places of a lever, and a chance at each; the map grows finer meanwhile.
    const places = head.split(",").length;
    expect(places).toBeGreaterThan(5);
    for (const row of rows.slice(0, 5)) expect(row.split(",").length).toBe(places);
    expect((await saved("PNG")).slice(1, 4)).toBe("PNG");
    expect(errors).toEqual([]);
    await close();
  });

  it("asks for another chance and another map; what is known of the plan stands", async () => {
    const { page, errors, close } = await openPage();
    await askForFew(page);
    await page.locator("main").press("4");
    const needed = page.locator(".requirements tbody tr");
    await needed.nth(3).waitFor(PATIENT);
    const before = await needed.first().textContent();
    await page.getByRole("heading", { name: /^All four together/ }).waitFor(PATIENT);
    await page.getByLabel("Futures in 100 that should make the quota").fill("90");
    await page.keyboard.press("Enter");
    // The bars do not go away meanwhile, as they did when all was worked out anew.
    expect(await page.locator("svg.tornado").count()).toBeGreaterThan(0);
    await expect.poll(() => needed.first().textContent(), PATIENT).not.toBe(before);
    await needed.nth(3).waitFor(PATIENT);
    await page.locator("label", { hasText: /^and/ }).locator("select").selectOption("dealSize");
    await page.locator("svg.chance-map .axis-name", { hasText: "deal size" }).waitFor(PATIENT);
    expect(errors).toEqual([]);
    await close();
  });

  it("splits one budget over the levers whose cost the plan tells", async () => {
    const { page, errors, close } = await openPage();
    await askForFew(page);
    await page.locator("main").press("4");
    await page.getByText(/Say in the plan what moving a lever by 10 % costs/).waitFor(PATIENT);
    await dropFile(page, "plan.json", JSON.stringify(WITH_COSTS));
    await atRest(page);
    await page.locator("main").press("4");
    const budget = page.getByLabel("Budget to split");
    await budget.fill("nothing");
    await budget.press("Enter");
    await page.getByText("Write an amount above 0.").waitFor();
    await budget.fill("60k");
    await budget.press("Enter");
    await page.getByRole("button", { name: "Split it over the levers" }).click();
    const chart = page.locator("svg.split-bars");
    await chart.waitFor(PATIENT);
    // Ten percent of the win rate costs a third of ten percent of creation.
    expect(await chart.getAttribute("aria-label")).toMatch(
      /creation: best 0\s%.*win rate: best 100\s%/,
    );
    await page.getByText(/The best split of \$60k: \+\$\d+.*over spending nothing/).waitFor();
    expect(await findingsInBothThemes(page, ".split")).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("sees the bottleneck, what pairs of levers do together, and what can go wrong", async () => {
    const { page, errors, close } = await openPage();
    await askForFew(page);
    await dropFile(page, "plan.json", JSON.stringify({ ...WITH_COSTS, opening: FEW_OPEN }));
    await atRest(page);
    await page.locator("main").press("4");
    const map = page.locator("svg.chance-map");
    await map.waitFor(PATIENT);
    await map
      .locator(".bottleneck g")
      .first()
      .waitFor({ ...PATIENT, state: "attached" });
    expect(await map.getAttribute("aria-label")).toMatch(/adds most to bookings by .* cells/);
    await page.getByRole("row", { name: /creation and win rate/ }).waitFor(PATIENT);
    await page
      .getByText(/largest three open opportunities bring .* of the median/)
      .waitFor(PATIENT);
    expect(await findingsInBothThemes(page, "main")).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
