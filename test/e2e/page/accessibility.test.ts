import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { findings } from "./axe.ts";
import { askForFew, dropFile } from "./drive-page.ts";

const LOOKS: [string, BrowserContextOptions][] = [
  ["light", { colorScheme: "light", viewport: { width: 1440, height: 900 } }],
  ["dark", { colorScheme: "dark", viewport: { width: 1440, height: 900 } }],
  ["narrow", { viewport: { width: 360, height: 740 }, hasTouch: true }],
  ["narrow and dark", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
];

/** Which day, which decimals, what rate: a list that leaves all of it open. */
const DEALS = `Id,Stage,Amount,Created,Currency
A,Open,"1,250",03/04/2026,USD
B,Open,"3,500",05/04/2026,EUR
`;

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe.skipIf(hasNoChromium).each(LOOKS)("the page, %s", (_, look) => {
  // Without motion: a colour on its way from one to another has the contrast of neither.
  const context = { reducedMotion: "reduce" as const, ...look };
  const isNarrow = (look.viewport?.width ?? 0) < 832;

  it("gives axe nothing to find in any state, and needs no scrolling sideways", async () => {
    const { page, errors, close } = await openPage({ context });
    await askForFew(page);
    expect(await findings(page), "at rest").toEqual([]);

    if (isNarrow) await page.getByRole("button", { name: /move a lever/ }).click();
    await page.getByRole("slider", { name: "Creation" }).press("PageUp");
    await page.locator("summary").evaluateAll((all) => {
      for (const summary of all) summary.parentElement?.setAttribute("open", "");
    });
    expect(await findings(page), "with everything open").toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await dropFile(page, "deals.csv", DEALS);
    await page.getByText(/Which day is/).waitFor();
    await page.getByLabel(/1 EUR is/).fill("none");
    await page.keyboard.press("Enter");
    await page.getByText("Write a number above 0.").waitFor();
    await dropFile(page, "plan.json", "{");
    await page.getByText("plan.json is not valid JSON.").waitFor();
    expect(await findings(page), "with an import and a problem").toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await page.locator("main").press("?");
    await page.getByRole("dialog").waitFor();
    expect(await findings(page), "with the list of keys").toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    expect(await overflow(page), "from right to left").toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe.skipIf(hasNoChromium)("the page on a phone", () => {
  it("keeps the answer in view while a slider of the sheet moves", async () => {
    const { page, close } = await openPage({ context: { viewport: { width: 360, height: 740 } } });
    await askForFew(page);
    await page.getByRole("button", { name: /move a lever/ }).click();
    await page.getByRole("slider", { name: "Cycle time" }).press("ArrowLeft");
    // Read at one moment: between two, the page may have been drawn anew.
    const [top, bottom, sheet] = await page.evaluate(() => {
      const answer = document.querySelector("h1")?.getBoundingClientRect();
      const panel = document.querySelector(".lever-panel")?.getBoundingClientRect();
      return [answer?.top ?? NaN, answer?.bottom ?? NaN, panel?.top ?? NaN];
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(sheet);
    await close();
  });
});

describe.skipIf(hasNoChromium)("the gallery", () => {
  it("shows every chart without an error, and gives axe nothing to find", async () => {
    const { page, errors, close } = await openPage({ document: "gallery.html" });
    await page.getByRole("heading", { name: "Every chart in every state" }).waitFor();
    expect(await page.locator("svg.chart").count()).toBeGreaterThan(30);
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
