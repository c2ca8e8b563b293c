import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../cli/make-folder.ts";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import {
  answerOf,
  askForFew,
  atRest,
  dropFile,
  futuresOf,
  PATIENT,
  setTrials,
} from "./drive-page.ts";

const PLAN_OF_THE_FUTURE = { format: "quotacast-plan/7", name: "From later", periods: [] };

/** What goes wrong says what happened and what to do, and nothing that was done is lost. */
describe.skipIf(hasNoChromium)("the page in trouble", () => {
  it("goes on when a worker is killed under a run, and says so", async () => {
    const { page, close } = await openPage();
    await askForFew(page);
    const [worker] = page.workers();
    await setTrials(page, "150,000");
    await page.locator("main[data-activity=running]").waitFor(PATIENT);
    await worker.evaluate("self.close()");
    await atRest(page);
    expect(await futuresOf(page)).toBeGreaterThan(40);
    expect(await page.getByText(/Stopped/).count()).toBe(0);
    await page.getByText(/thing.* to know about this answer/).click();
    await page
      .getByText(/it was killed/)
      .first()
      .waitFor(PATIENT);
    await close();
  });

  it("keeps everything in memory when the browser stores nothing, and says so", async () => {
    const { page, close } = await openPage();
    await askForFew(page);
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
    const before = await futuresOf(page);
    await page.getByRole("button", { name: "What if we won twice as often?" }).click();
    await atRest(page);
    await expect.poll(() => futuresOf(page), PATIENT).toBeGreaterThan(before);
    await page.getByText("not kept", { exact: true }).waitFor(PATIENT);
    await page.getByRole("button", { name: /^Workspace/ }).click();
    await page.getByText(/This browser keeps nothing for the next visit/).waitFor(PATIENT);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => futuresOf(page), PATIENT).toBe(before);
    await close();
  });

  it("refuses a plan from the future, and leaves the one on screen", async () => {
    const { page, close } = await openPage();
    await askForFew(page);
    const before = await answerOf(page);
    await dropFile(page, "later.json", JSON.stringify(PLAN_OF_THE_FUTURE));
    const alert = page.getByRole("alert");
    await alert.getByText("later.json cannot be used as a plan.").waitFor();
    expect(await alert.textContent()).toContain("quotacast-plan/1");
    expect(await answerOf(page)).toBe(before);
    await close();
  });

  it("refuses a file whose rows no worker can hold, without reading it", async () => {
    const { page, close } = await openPage();
    await askForFew(page);
    const file = join(makeFolder(), "all.csv");
    await writeFile(file, "Id,Stage,Amount\n");
    await truncate(file, 1_010_000_000);
    await page.locator("input[type=file]").first().setInputFiles(file);
    const alert = page.getByRole("alert");
    await alert.getByText("all.csv is larger than 1000 MB.").waitFor(PATIENT);
    expect(await alert.textContent()).toContain("Export the opportunities alone");
    await close();
  });
});
