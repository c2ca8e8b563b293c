import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { findings } from "./axe.ts";
import { askForFew, atRest, PATIENT } from "./drive-page.ts";

const SAMPLE = fileURLToPath(new URL("../../../scenarios/sample-export.csv", import.meta.url));
const CHANGES = fileURLToPath(new URL("../../../scenarios/sample-history.csv", import.meta.url));

/** The sample has every defect that the report can find. */
describe.skipIf(hasNoChromium)("what is wrong with a CRM's records", () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
  });
  afterAll(() => opened?.close());

  it("is not known before an export was read, and the page says how to get it", async () => {
    const { page } = opened;
    await page.locator("main").press("3");
    await page.getByText(/told of a CRM’s export once a plan was opened with it/).waitFor();
  });

  it("is told of an export with its history and its rates", async () => {
    const { page } = opened;
    await page.locator("input[type=file]").first().setInputFiles(SAMPLE);
    await page.getByRole("heading", { name: "809 of 835 rows of sample-export.csv" }).waitFor();
    await page.locator(".import input[type=file]").setInputFiles(CHANGES);
    await page.getByText(/changes of sample-history.csv were read beside the list/).waitFor();
    await page.getByLabel(/1 EUR is/).fill("1.1");
    await page.keyboard.press("Enter");
    await page.getByText("converted to USD at 1.1").waitFor(PATIENT);
    await page.getByRole("button", { name: "Open the plan with these 73" }).click();
    await page.getByRole("heading", { name: /to know of the records of sample-export/ }).waitFor();
    for (const found of [
      "older than the slowest win",
      "close date in the past",
      "with a stage left out on the way",
    ]) {
      await page.getByRole("rowheader", { name: found }).first().waitFor();
    }
  });

  it("is still told after a reload", async () => {
    const { page } = opened;
    await atRest(page);
    await expect.poll(() => storedReports(page), PATIENT).toBe(1);
    await page.reload();
    await page.getByRole("rowheader", { name: "older than the slowest win" }).first().waitFor();
    await atRest(page);
  });

  it("is worth what a forecast without it loses, unless Esc ends that", async () => {
    const { page } = opened;
    await pressEscapeUntil(page, ".hygiene .stopped");
    await page.getByRole("button", { name: "Forecast without each of the largest" }).click();
    await page.getByText("Forecasting without each of them: stopped.").waitFor(PATIENT);
    await page.locator(".hygiene").getByRole("button", { name: "Work it out" }).click();
    const zombies = page.getByRole("row", { name: /older than the slowest win/ });
    await expect.poll(() => zombies.textContent(), PATIENT).toMatch(/−\$[\d.]+k.*points/);
  });

  it("is taken away as CSV, number by number", async () => {
    const { page } = opened;
    const download = page.waitForEvent("download");
    await page.locator(".hygiene").getByRole("button", { name: "Download as CSV" }).click();
    const lines = (await readFile(await (await download).path(), "utf8")).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^code,count,of,amount,currency,/);
    const zombies = lines.find((line) => line.startsWith("zombies,"));
    expect(zombies).toMatch(/^zombies,\d+,73,\d+(\.\d\d?)?,USD,.*,-\d/);
  });

  it.each(["light", "dark"] as const)("gives axe nothing to find, %s", async (colorScheme) => {
    const { page } = opened;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findings(page, ".hygiene")).toEqual([]);
  });

  it("did so without an error", () => {
    expect(opened.errors).toEqual([]);
  });
});

/** How many workspaces are stored with what was found in their export. */
function storedReports(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("quotacast");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("pasts").objectStore("pasts").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.filter(({ past }) => past.present.loaded.examined).length);
          };
        };
      }),
  );
}

/** Presses Esc in every frame until something is there: no machine is too fast for it. */
function pressEscapeUntil(page: Page, selector: string): Promise<void> {
  return page.evaluate((selector) => {
    const press = () => {
      if (document.querySelector(selector)) return;
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      requestAnimationFrame(press);
    };
    press();
  }, selector);
}
