import { describe, expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { askForFew, PATIENT } from "./drive-page.ts";

describe.skipIf(hasNoChromium)("a leader after a quarter", () => {
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
    const chart = page.locator("svg.miss-steps");
    await chart.waitFor(PATIENT);
    const sentence = (await chart.getAttribute("aria-label")) ?? "";
    // A lower win rate and smaller deals take away; the sentence ends at what was told.
    expect(sentence).toMatch(/to \$400k booked: .*late win −\$\d.*; size −\$\d.*; luck/);
    expect(errors).toEqual([]);
    await close();
  });
});
