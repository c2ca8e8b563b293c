import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { findingsInBothThemes } from "./axe.ts";
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
    const found = page.getByRole("cell", { name: "=HYPERLINK(1)", exact: true });
    expect(await found.isVisible()).toBe(true);
    expect(await findingsInBothThemes(page, ".import")).toEqual([]);
  });

  it("shows its first rows: what stands there beside what that means", async () => {
    const { page } = opened;
    const preview = page.getByRole("region", { name: "The first rows, as they are read" });
    const cells = await preview
      .getByRole("row", { name: /006B/ })
      .getByRole("cell")
      .allInnerTexts();
    expect(cells.map((cell) => cell.split(/\s*\n/))).toEqual([
      ["006B"],
      ["Feb 1, 2026", "2026-02-01"],
      ["Closed Won"],
      ["won"],
      ["May 13, 2026", "2026-05-13"],
      ["250,000", "250000"],
      ["Bob"],
    ]);
    const unread = preview.getByRole("row", { name: /006E/ }).getByText("not read");
    expect(await unread.isVisible()).toBe(true);
  });

  it("says which CRM wrote it, and is read as another's if a person says so", async () => {
    const { page } = opened;
    const preset = page.getByLabel("Read as an export of");
    expect(await preset.inputValue()).toBe("generic");
    await preset.selectOption("salesforce");
    await page.getByText("Its columns look like an export of no CRM in particular").waitFor();
    await preset.selectOption("generic");
    await page.getByText("Its columns look like").waitFor({ state: "detached" });
  });

  it("gives its rows with issues as a CSV in which no cell is a formula", async () => {
    const { page } = opened;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the rows with issues as CSV" }).click();
    const path = await (await download).path();
    const [head, ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(head).toMatch(/^file,row,column,code,found,what was done,Opportunity ID,Stage,Amount,/);
    const line = lines.find((each) => each.includes("006E"));
    expect(line).toMatch(/^list,6,Amount,unreadable-amount,'=HYPERLINK\(1\),.*,'=HYPERLINK\(1\),/);
  });

  it("becomes the opening, on the day that it describes", async () => {
    const { page } = opened;
    await atRest(page);
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
    expect(await findingsInBothThemes(page, ".import")).toEqual([]);
    await page.getByRole("button", { name: /month first/ }).click();
    await page.getByRole("button", { name: "Open the plan with these 3" }).waitFor();
  });

  it("can be read by other columns", async () => {
    const { page } = opened;
    await page.getByText(/columns were recognised/).click();
    expect(await findingsInBothThemes(page, ".import")).toEqual([]);
    await page.getByRole("combobox", { name: "Amount" }).selectOption("");
    await page.getByText("=HYPERLINK(1)").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Leave the plan as it is" }).click();
    expect(await page.getByText(/columns were recognised/).count()).toBe(0);
  });

  it("is read as was said of one with its columns, until that is forgotten", async () => {
    const { page } = opened;
    await page.reload();
    await dropFile(page, "later.csv", AMBIGUOUS.replaceAll("006", "007"));
    await page.getByText("It is read as you said of an earlier file").waitFor(PATIENT);
    expect(await page.getByText(/Which day is/).count()).toBe(0);
    await page.getByText(/columns were recognised/).click();
    const amount = page.getByRole("combobox", { name: "Amount" });
    expect(await amount.inputValue()).toBe("");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain("Opportunity ID");
    expect(kept).not.toMatch(/006A|Prospecting|125000|Ann/);

    await page.getByRole("button", { name: "forget it" }).click();
    await page.getByText(/Which day is/).waitFor();
    await expect.poll(() => amount.inputValue(), PATIENT).toBe("Amount");
    await dropFile(page, "again.csv", AMBIGUOUS);
    await page.getByRole("heading", { name: /rows of again.csv/ }).waitFor(PATIENT);
    expect(await page.getByText("an earlier file").count()).toBe(0);
    await page.getByRole("button", { name: "Leave the plan as it is" }).click();
  });

  it.each([
    ["deals.csv", "", "deals.csv is empty."],
    ["deals.xlsx", "PK\u0003\u0004\u0000", "deals.xlsx is not a text file."],
    ["plan.json", '{ "name": ', "plan.json is not valid JSON."],
    ["plan.json", '{ "periods": [] }', "plan.json cannot be used as a plan."],
  ])("that is bad (%s, %j) gets an error that says what to do", async (name, text, title) => {
    const { page } = opened;
    await atRest(page);
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
