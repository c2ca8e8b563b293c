import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { manyRows } from "../../support/synthetic-crm/many-rows.ts";
import { answerOf, askForFew, PATIENT } from "./drive-page.ts";

const ROWS = 100_000;

declare global {
  /** The longest time for which the page did nothing but one thing, in milliseconds. */
  var longest: number;
}

/** A million rows are read alike, in ten times the time: see decision 0105. */
describe.skipIf(hasNoChromium)("an export of 20 MB", () => {
  let folder: string;
  let file: string;
  let opened: OpenPage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "quotacast-"));
    file = join(folder, "many.csv");
    await writeFile(file, manyRows(ROWS));
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true });
  });

  const choose = () => opened.page.locator("input[type=file]").first().setInputFiles(file);

  it("is not read any further after Esc, and leaves the page as it was", async () => {
    const { page } = opened;
    const before = await answerOf(page);
    await choose();
    const bar = page.getByRole("progressbar", { name: "Reading the file" });
    await expect.poll(() => bar.getAttribute("value"), PATIENT).toMatch(/0\.[0-9]/);
    await page.keyboard.press("Escape");
    await page.getByText("Reading many.csv").waitFor({ state: "detached" });
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await answerOf(page)).toBe(before);
  });

  it("is read in a worker, while the page does other things", async () => {
    const { page } = opened;
    await page.evaluate(() => {
      globalThis.longest = 0;
      let last = performance.now();
      setInterval(() => {
        globalThis.longest = Math.max(globalThis.longest, performance.now() - last);
        last = performance.now();
      }, 5);
    });
    const began = performance.now();
    await choose();
    await page
      .getByRole("heading", { name: "100,000 of 100,000 rows of many.csv" })
      .waitFor(PATIENT);
    const took = performance.now() - began;
    // What is open comes back at once, and that is the longest wait: a part of the whole.
    expect(await page.evaluate(() => globalThis.longest)).toBeLessThan(0.5 * took);
    await page.getByRole("button", { name: "Open the plan with these 60,000" }).waitFor();
  });

  it("did so without an error", () => {
    expect(opened.errors).toEqual([]);
  });
});
