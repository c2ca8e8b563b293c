import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { findingsInBothThemes } from "./axe.ts";
import { askForFew, PATIENT } from "./drive-page.ts";

describe.skipIf(hasNoChromium)("the pipeline", () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
    await opened.page.locator("main").press("3");
  });
  afterAll(() => opened?.close());

  it("follows the open value from its start to its end", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Follow it from period to period" }).click(PATIENT);
    const picture = page.getByRole("img", { name: /open at the start and .* created/ });
    await picture.waitFor(PATIENT);
    const all = await picture.getAttribute("aria-label");
    await page
      .getByLabel("In all periods")
      .or(page.getByRole("combobox", { name: "In" }))
      .selectOption("2026-Q2");
    await expect.poll(() => picture.getAttribute("aria-label"), PATIENT).not.toBe(all);
  });

  it("tells one future, opportunity by opportunity", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Tell future 17" }).click();
    await page.getByText(/It books \$\d.*opportunities are won/).waitFor(PATIENT);
    const maple = page.locator(".story summary").filter({ hasText: "Maple Tools" });
    await maple.click();
    await page.locator("details[open] .life li").filter({ hasText: "created" }).waitFor();
    const box = page.getByRole("textbox", { name: "Future to tell" });
    await box.fill("2000");
    await box.press("Enter");
    await page.getByText(/Write a number from 0 to 1,999/).waitFor();
    await box.press("Escape");
  });

  it("tries how long to wait before what does not move is closed", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: /Try delays/ }).click();
    const picture = page.getByRole("img", { name: /Closing after 60 days/ });
    await picture.waitFor(PATIENT);
    await page.getByRole("slider", { name: /Closed after/ }).press("ArrowRight");
    await page.getByRole("img", { name: /Closing after 90 days/ }).waitFor();
    await page.locator(".lab .progress").waitFor({ ...PATIENT, state: "detached" });
  });

  it("gives axe nothing to find with all of this shown", async () => {
    expect(await findingsInBothThemes(opened.page, "main")).toEqual([]);
  });

  it("did so without an error", () => {
    expect(opened.errors).toEqual([]);
  });
});
