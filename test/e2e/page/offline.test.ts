import { describe, expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { answerOf, askForFew, atRest } from "./drive-page.ts";

describe.skipIf(hasNoChromium)("the page with the network off", () => {
  it("opens again, answers, and exports", async () => {
    const { page, errors, close } = await openPage();
    await askForFew(page);
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.ready;
      return registration.active?.state === "activated" && navigator.serviceWorker.controller;
    });
    await page.context().setOffline(true);
    await page.reload();
    await atRest(page);
    expect(await answerOf(page)).toMatch(/make the quota of \$1\.0M/);
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Numbers/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    expect(errors).toEqual([]);
    await close();
  });
});
