import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { findings } from "./axe.ts";
import { askForFew, PATIENT } from "./drive-page.ts";

const LOOKS: [string, BrowserContextOptions][] = [
  ["light", { colorScheme: "light", viewport: { width: 1440, height: 900 } }],
  ["narrow and dark", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
];

describe.skipIf(hasNoChromium).each(LOOKS)("every view, %s", (_, look) => {
  it("gives axe nothing to find, and needs no scrolling sideways", async () => {
    const context = { reducedMotion: "reduce" as const, ...look };
    const { page, errors, close } = await openPage({ context });
    await askForFew(page);
    const check = async (view: string) => {
      expect(await findings(page), view).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, view).toBeLessThanOrEqual(0);
    };

    await page.getByText("What this answer rests on").click();
    await page.getByText("See the math").click();
    await check("forecast, with its proof");
    await page.locator("main").press("2");
    await page.getByRole("button", { name: "Compare two of the questions" }).click();
    await page.getByRole("columnheader", { name: "books more in" }).first().waitFor(PATIENT);
    await check("scenarios");
    await page.locator("main").press("3");
    await page.getByRole("heading", { name: /more in the pipeline/ }).waitFor(PATIENT);
    await page.locator("svg.coverage-confidence").waitFor(PATIENT);
    await check("pipeline");
    await page.locator("main").press("4");
    await page.locator("svg.chance-map").waitFor(PATIENT);
    await check("leverage");
    await page.locator("main").press("5");
    await page.getByRole("heading", { name: /right before/ }).waitFor(PATIENT);
    await check("track record");
    await page.locator("main").press("6");
    await page.getByRole("heading", { name: "Mechanisms" }).waitFor(PATIENT);
    await check("plan");
    await page.getByRole("button", { name: "As JSON" }).click();
    await page.getByLabel(/The plan, as/).fill('{ "periods": [] }');
    await page.locator(".faults").waitFor();
    await check("plan as JSON");
    await page.getByRole("button", { name: /^Workspace/ }).click();
    await check("workspaces");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await check("exports");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await check("share");
    expect(errors).toEqual([]);
    await close();
  });
});
