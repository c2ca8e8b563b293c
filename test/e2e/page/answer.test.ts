import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { answerOf, askForFew, atRest, futuresOf, PATIENT, setTrials } from "./drive-page.ts";

describe.skipIf(hasNoChromium)("the page", () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
  });
  afterAll(() => opened?.close());

  it("opens on a finished example with one sentence that answers", async () => {
    const [quota, range] = (await answerOf(opened.page)).split("; ");
    expect(quota).toMatch(/^(About )?\d+ in 100 futures make the quota of \$1\.0M$/);
    expect(range).toMatch(/^8 in 10 book between \$\S+ and \$\S+\.$/);
  });

  it("changes the sentence when a slider is moved by its keys, and back", async () => {
    const { page } = opened;
    const before = await futuresOf(page);
    const slider = page.getByRole("slider", { name: "Win rate" });
    await slider.focus();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^30\.8\s%, \+23\s% against/);
    await atRest(page);
    await expect.poll(() => futuresOf(page), PATIENT).toBeGreaterThan(before);
    const spoken = () => page.getByRole("status").textContent();
    await expect.poll(async () => (await spoken()) === (await answerOf(page)), PATIENT).toBe(true);

    await page.getByRole("button", { name: "Reset win rate" }).click();
    await expect.poll(() => futuresOf(page), PATIENT).toBe(before);
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("moves a slider to its ends, and double-click puts it back", async () => {
    const { page } = opened;
    const slider = page.getByRole("slider", { name: "Deal size" });
    await slider.focus();
    await page.keyboard.press("End");
    expect(await page.getByRole("textbox", { name: "Deal size" }).inputValue()).toBe("$80k");
    await page.keyboard.press("Home");
    expect(await page.getByRole("textbox", { name: "Deal size" }).inputValue()).toBe("$5.0k");
    await slider.dblclick();
    expect(await page.getByRole("textbox", { name: "Deal size" }).inputValue()).toBe("$20k");
  });

  it("takes a typed number with its suffix, and refuses another with a reason", async () => {
    const { page } = opened;
    const box = page.getByRole("textbox", { name: "Deal size" });
    await box.fill("30k");
    await box.press("Enter");
    const slider = page.getByRole("slider", { name: "Deal size" });
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\$30k, \+50\s% against the plan/);
    await box.fill("thirty");
    await box.press("Enter");
    expect(await page.getByRole("alert").textContent()).toMatch(/Write a number such as \$20k/);
    await box.press("Escape");
    expect(await box.inputValue()).toBe("$30k");
    await page.getByRole("button", { name: "reset all" }).click();
  });

  it("poses a shipped question at a press, and takes it back", async () => {
    const { page } = opened;
    await atRest(page);
    const before = await futuresOf(page);
    const question = page.getByRole("button", { name: /worst quarter/ });
    await question.click();
    await expect.poll(() => futuresOf(page), PATIENT).toBeLessThan(before);
    expect(await question.getAttribute("aria-pressed")).toBe("true");
    await question.click();
    await expect.poll(() => futuresOf(page), PATIENT).toBe(before);
  });

  it("cancels a long run with Esc, keeps what it found, and says so", async () => {
    const { page } = opened;
    await setTrials(page, "5M");
    await page.getByRole("progressbar").waitFor();
    // Some futures have answered: before, what is kept is the exact preview.
    await page.getByText(/\d\d,000 of 5,000,000|\d\d,500 of 5,000,000/).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/Stopped: this answer rests on the first [\d,]+ of 5,000,000/).waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
    await askForFew(page);
  });

  it("shows its seed, and answers another one otherwise", async () => {
    const { page } = opened;
    const row = page.getByRole("row", { name: "Mean bookings", includeHidden: true }).first();
    const before = await row.textContent();
    await page.getByLabel("Seed").fill("another");
    await page.keyboard.press("Enter");
    await atRest(page);
    await expect.poll(() => row.textContent(), PATIENT).not.toBe(before);
  });

  it("has the math one click away: errors, and every chart as a table", async () => {
    const { page } = opened;
    await page.getByText("See the math").click();
    const tables = page.getByRole("button", { name: "as a table" });
    while ((await tables.count()) > 0) await tables.first().click();
    for (const caption of ["in numbers", "Period by period", "book at least", "by date"]) {
      expect(await page.locator("caption", { hasText: caption }).first().isVisible()).toBe(true);
    }
    expect(await page.getByText("± Monte Carlo error").first().isVisible()).toBe(true);
  });

  it("lists its keys at ?", async () => {
    const { page } = opened;
    await page.locator("body").click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  it("keeps the theme that was chosen over a reload", async () => {
    const { page } = opened;
    await page.getByLabel("Colours").selectOption("dark");
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.reload();
    expect(await page.getByLabel("Colours").inputValue()).toBe("dark");
    expect(await paper()).toBe(dark);
  });

  it("did all this without an error, and asked no other machine for anything", () => {
    expect(opened.errors).toEqual([]);
  });
});
