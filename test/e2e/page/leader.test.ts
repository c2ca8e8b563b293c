import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { readSheets } from "../../support/read-sheets.ts";
import { answerOf, askForFew, atRest, futuresOf, PATIENT } from "./drive-page.ts";
import { exported, textOf } from "./take-away.ts";

/** A leader's job from end to end: ask, compare, share, and find the same numbers elsewhere. */
describe.skipIf(hasNoChromium)("a leader", () => {
  let opened: OpenPage;
  let answer: string;
  let link: string;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
  });
  afterAll(() => opened?.close());

  it("asks what twice the win rate would bring, and reads the sentence", async () => {
    const { page } = opened;
    const before = await futuresOf(page);
    await page.getByRole("button", { name: "What if we won twice as often?" }).click();
    await expect.poll(() => futuresOf(page), PATIENT).toBeGreaterThan(before);
    await atRest(page);
    answer = await answerOf(page);
  });

  it("reads the curve from a chance to an amount, and back by its keys", async () => {
    const { page } = opened;
    const chance = page.getByRole("textbox", { name: "Futures in 100" });
    await chance.fill("80");
    await chance.press("Enter");
    const amount = page.getByRole("textbox", { name: "Amount", exact: true });
    const before = await amount.inputValue();
    const handle = page.getByRole("slider", { name: "Amount to read the chance of" });
    expect(await handle.getAttribute("aria-valuetext")).toMatch(/^80 in 100 futures book at least/);
    for (let key = 0; key < 10; key++) await handle.press("ArrowRight");
    expect(await amount.inputValue()).not.toBe(before);
  });

  it("keeps it as a scenario, and sees in how many futures it beats the plan", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Keep as a scenario" }).click();
    await page.keyboard.press("2");
    const headline = page.getByRole("heading", { level: 1, name: /books more than the plan in/ });
    await headline.waitFor(PATIENT);
    expect(await headline.textContent()).toMatch(/in (more than 99|\d\d) of 100 futures/);
    await page.getByRole("textbox", { name: "Name of the scenario" }).fill("Twice the wins");
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: "Twice the wins" }).first().waitFor(PATIENT);
  });

  it("takes a change back and brings it again by keys", async () => {
    const { page } = opened;
    const name = page.getByRole("textbox", { name: "Name of the scenario" });
    await page.locator("main").focus();
    await page.keyboard.press("Control+z");
    expect(await name.inputValue()).not.toBe("Twice the wins");
    await page.keyboard.press("Control+Shift+z");
    expect(await name.inputValue()).toBe("Twice the wins");
  });

  it("finds all of it again after a reload", async () => {
    const { page } = opened;
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByRole("textbox", { name: "Name of the scenario" }).waitFor();
    await page.keyboard.press("1");
    await atRest(page);
    await expect.poll(() => answerOf(page), PATIENT).toBe(answer);
    expect(await page.getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
  });

  it("shares a link that shows the same numbers in a profile that never saw them", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Share" }).click();
    const box = page.getByRole("textbox", { name: "Link" });
    await expect.poll(() => box.inputValue(), PATIENT).toContain("#share=1.");
    link = await box.inputValue();
    expect(link.length).toBeLessThan(2000);
    await page.keyboard.press("Escape");

    const fresh = await freshPage(page);
    await fresh.goto(link);
    await atRest(fresh);
    await expect.poll(() => answerOf(fresh), PATIENT).toBe(answer);
    expect(new URL(fresh.url()).hash).toBe("#forecast");
    await fresh.keyboard.press("2");
    await fresh.getByRole("textbox", { name: "Name of the scenario" }).waitFor();
    await fresh.context().close();
  });

  it("is told of a broken link, which costs nothing", async () => {
    const fresh = await freshPage(opened.page);
    await fresh.goto(link.slice(0, -20));
    await fresh.getByRole("alert").getByText("The link cannot be opened.").waitFor(PATIENT);
    await expect.poll(() => answerOf(fresh), PATIENT).toMatch(/make the quota of \$1\.0M/);
    await fresh.context().close();
  });

  it("takes the forecast away in files that hold the page's numbers", async () => {
    const { page } = opened;
    const json = JSON.parse(await textOf(await exported(page, /^Forecast as the command/)));
    expect(json.format).toBe("quotacast-forecast/1");
    expect(Math.round(100 * json.total.pHit)).toBe(await futuresOf(page));
    const report = await textOf(await exported(page, /^Report/));
    expect(report).toContain(json.planHash);
    expect(report).not.toMatch(/<script/i);
    const picture = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save as SVG: Each dot/ }).click();
    const svg = await textOf(await picture);
    expect(svg).toMatch(/data:font\/woff2/);
    expect(svg).toContain(json.planHash.slice(0, 19));
  });

  it("takes a workbook away: scenarios, assumptions, the very futures of the answer", async () => {
    const { page } = opened;
    const json = JSON.parse(await textOf(await exported(page, /^Forecast as the command/)));
    const file = await exported(page, /^Workbook with futures/);
    const sheets = readSheets(await readFile(await file.path()));
    expect(sheets.Scenarios.flat()).toContain("Twice the wins");
    expect(sheets.Assumptions.flat()).toContain("process.won.probability");
    const [, ...futures] = sheets.Futures;
    expect(futures).toHaveLength(json.trials);
    const sum = futures.reduce((total, [, bookings]) => total + Number(bookings), 0);
    expect(sum / futures.length).toBeCloseTo(json.total.bookings.mean, 1);
  });

  it("takes the numbers of one picture away as a table", async () => {
    const { page } = opened;
    await page.keyboard.press("1");
    await atRest(page);
    const table = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save as CSV: Bookings build up/ }).click();
    const [head, ...rows] = (await textOf(await table)).trim().split("\n");
    expect(head.split(",").length).toBeGreaterThan(3);
    expect(rows.length).toBeGreaterThan(50);
  });

  it("did all this without an error, and asked no other machine for anything", () => {
    expect(opened.errors).toEqual([]);
  });
});

async function freshPage(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  return (await browser.newContext()).newPage();
}
