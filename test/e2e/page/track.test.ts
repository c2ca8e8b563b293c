import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { findingsInBothThemes } from "./axe.ts";
import { askForFew, PATIENT } from "./drive-page.ts";

/** Some ten fits, one after the other: on a busy machine that alone takes a minute. */
const AS_LONG_AS_IT_TAKES = { timeout: 170_000 };

/** Who has no export at hand sees on the sample what theirs would tell. */
describe.skipIf(hasNoChromium)("the track record", () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
    await opened.page.locator("main").press("5");
  });
  afterAll(() => opened?.close());

  it("fits a plan to an invented team's export, and lays it over the history", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: /invented team/ }).click();
    await page.getByRole("button", { name: "Fit a plan to this history" }).click(PATIENT);
    await page.getByRole("img", { name: /were won in your history/ }).waitFor(PATIENT);
    const sizes = page.getByRole("img", { name: /The middle of deal sizes/ });
    expect(await sizes.locator("circle").count()).toBeGreaterThan(50);
    await page.getByRole("img", { name: /opportunities were created from the week/ }).waitFor();
    await page.getByRole("rowheader", { name: "win rate", exact: true }).waitFor();
    await page.getByRole("row", { name: /^Ana Costa [0-9]+ / }).waitFor();
    expect(await findingsInBothThemes(page, "main")).toEqual([]);
  });

  it("forecasts the past, and counts how often the ranges held", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Forecast the past" }).click();
    await page.getByRole("img", { name: /outcomes lay there/ }).waitFor(AS_LONG_AS_IT_TAKES);
    const held = page.getByRole("row", { name: /^8 in 10/ });
    const [hits, of] = await held.getByRole("cell").allTextContents();
    expect(Number(of)).toBeGreaterThan(5);
    expect(Number(hits)).toBeLessThanOrEqual(Number(of));
    expect(await page.getByText("The 8-in-10 range held").textContent()).toContain(
      `${hits} of ${of}`,
    );
    expect(await findingsInBothThemes(page, ".backtest")).toEqual([]);
  });

  it("stops at Esc, and keeps what it had", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Forecast the past" }).click();
    await page.getByText(/Forecasting the past: \d/).waitFor(PATIENT);
    await page.keyboard.press("Escape");
    await page.getByText(/Forecasting the past/).waitFor({ state: "detached" });
    expect(await page.getByRole("img", { name: /outcomes lay there/ }).count()).toBe(1);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("did so without an error", () => {
    expect(opened.errors).toEqual([]);
  });
});
