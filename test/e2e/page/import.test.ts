import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { answerOf, askForFew, atRest, dropFile, PATIENT } from "./drive-page.ts";

const CSV = `Opportunity ID,Stage,Amount,Created Date,Close Date,Owner
006A,Prospecting,125000,2026-04-03,,Ann
006B,Closed Won,250000,2026-02-01,2026-05-13,Bob
006C,Negotiation,99000,2026-05-02,,Ann
006D,Closed Lost,41000,2026-03-01,2026-04-22,Bob
006E,Negotiation,=HYPERLINK(1),2026-05-09,,Ann
`;
const AMBIGUOUS = CSV.replaceAll(
  /(\d{4})-(\d{2})-(\d{2})/g,
  (_, y, m, d) => `${m}/0${d % 10}/${y}`,
);

describe.skipIf(hasNoChromium)("a file dropped on the page", () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
  });
  afterAll(() => opened?.close());

  it("is read, and shows what was read and what was wrong", async () => {
    const { page } = opened;
    await dropFile(page, "deals.csv", CSV);
    const title = page.getByRole("heading", { name: "5 of 5 rows of deals.csv can be used" });
    await title.waitFor();
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByText("1 won, 1 lost, 3 open").isVisible()).toBe(true);
    expect(await page.getByText("The file stays in your browser").isVisible()).toBe(true);
    expect(await page.getByRole("cell", { name: "=HYPERLINK(1)" }).isVisible()).toBe(true);
  });

  it("gives its issues as a CSV in which no cell is a formula", async () => {
    const { page } = opened;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download every issue as CSV" }).click();
    const path = await (await download).path();
    expect(await readFile(path, "utf8")).toContain("'=HYPERLINK(1)");
  });

  it("becomes the opening, on the day that it describes", async () => {
    const { page } = opened;
    const before = await answerOf(page);
    await page.getByRole("button", { name: "Open the plan with these 3" }).click();
    await page.getByText(/The plan opens with 3 open opportunities; .* May 13, 2026/).waitFor();
    await atRest(page);
    await expect.poll(() => answerOf(page), PATIENT).not.toBe(before);
  });

  it("is asked which way its dates are written, never guessed", async () => {
    const { page } = opened;
    await dropFile(page, "deals.csv", AMBIGUOUS);
    await page.getByText(/Which day is/).waitFor();
    const accept = page.getByRole("button", { name: "Answer the question above first" });
    expect(await accept.isDisabled()).toBe(true);
    await page.getByRole("button", { name: /month first/ }).click();
    await page.getByRole("button", { name: "Open the plan with these 3" }).waitFor();
  });

  it("can be read by other columns", async () => {
    const { page } = opened;
    await page.getByText(/columns were recognised/).click();
    await page.getByRole("combobox", { name: "Amount" }).selectOption("");
    await page.getByRole("cell", { name: "=HYPERLINK(1)" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Leave the plan as it is" }).click();
    expect(await page.getByText(/columns were recognised/).count()).toBe(0);
  });

  it.each([
    ["deals.csv", "", "deals.csv is empty."],
    ["deals.xlsx", "PK\u0003\u0004\u0000", "deals.xlsx is not a text file."],
    ["plan.json", '{ "name": ', "plan.json is not valid JSON."],
    ["plan.json", '{ "periods": [] }', "plan.json cannot be used as a plan."],
  ])("that is bad (%s, %j) gets an error that says what to do", async (name, text, title) => {
    const { page } = opened;
    const before = await answerOf(page);
    await dropFile(page, name, text);
    const alert = page.getByRole("alert");
    await alert.getByText(title).waitFor();
    expect(await alert.textContent()).toMatch(/drop/i);
    expect(await answerOf(page)).toBe(before);
    await alert.getByRole("button", { name: "Close" }).click();
    expect(await alert.count()).toBe(0);
  });

  it("may be a plan", async () => {
    const { page } = opened;
    const plan = {
      name: "Mine",
      periods: [{ start: "2026-01-01", end: "2026-04-02", quota: 1000 }],
      opening: "empty",
      creation: [{ source: "all", perDay: 0.1 }],
      process: { kind: "whole-cycle", won: { probability: 0.3, days: { fixed: 30 } } },
      dealSize: { fixed: 500 },
    };
    await dropFile(page, "plan.json", JSON.stringify(plan));
    await expect.poll(() => answerOf(page), PATIENT).toMatch(/the quota of \$1\.0k/);
    await page.getByRole("button", { name: "Workspace: Mine" }).waitFor();
  });

  it("raised no error on the page, and left the machine by no road", () => {
    expect(opened.errors).toEqual([]);
  });
});
