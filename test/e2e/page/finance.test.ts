import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../../engine/index.ts";
import { makeFolder } from "../../cli/make-folder.ts";
import { quotacast } from "../../cli/quotacast.ts";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { readSheets } from "../../support/read-sheets.ts";
import { FOLDER, isAbsent, note } from "../../support/shared-data.ts";
import { askForFew, atRest, PATIENT, setTrials } from "./drive-page.ts";
import { exported, textOf } from "./take-away.ts";

const EXPORT = join(FOLDER, "maven_crm/sales_pipeline.csv");

/** Finance's job from end to end, on an export of 8,800 rows: skipped where the data is absent. */
describe.skipIf(hasNoChromium || isAbsent)(`an analyst, with maven_crm${note}`, () => {
  let opened: OpenPage;
  let forecast: Forecast;
  let plan: string;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 900 } } });
    await askForFew(opened.page);
  });
  afterAll(() => opened?.close());

  it("opens the export, and mends a column that was not recognised", async () => {
    const { page } = opened;
    await page.locator("input[type=file]").first().setInputFiles(EXPORT);
    await page.getByRole("heading", { name: /rows of sales_pipeline.csv/ }).waitFor(PATIENT);
    await page.getByText("columns were recognised").click();
    await page.getByLabel("Segment").selectOption("product");
    await expect.poll(() => page.getByLabel("Segment").inputValue(), PATIENT).toBe("product");
    await page.getByText(/issues with the file/).waitFor();
  });

  it("fits a plan, and sees that counting only what was closed is too hopeful", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Fit a plan to this history" }).click(PATIENT);
    await page
      .getByText(/fitted|Fitted/)
      .first()
      .waitFor(PATIENT);
    await setTrials(page, "2,000");
    await atRest(page);
    await page.locator("main").press("5");
    const rates = await page.getByText(/Of those that were closed/).textContent();
    expect(rates).toMatch(/63\s% were won; counting what is still open by its age, 5[123]\s%/);
  });

  it("forecasts the past", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Forecast the past" }).click();
    await page.getByRole("img", { name: /outcomes lay in the range/ }).waitFor(PATIENT);
  });

  it("takes away forecast, workbook and report, which hold the same numbers", async () => {
    const { page } = opened;
    await page.keyboard.press("1");
    await atRest(page);
    forecast = JSON.parse(await textOf(await exported(page, /^Forecast as/)));
    const report = await textOf(await exported(page, /^Report/));
    const workbook = await readFile(await (await exported(page, /^Workbook answer/)).path());
    const { Summary, Assumptions, About } = readSheets(workbook);
    const chance = Summary.find(([name]) => name === "Chance to make the quota");
    expect(Number(chance?.[1])).toBe(forecast.total.pHit);
    const mean = Summary.find(([name]) => name === "Mean bookings");
    expect(Number(mean?.[1])).toBe(forecast.total.bookings.mean);
    expect(Assumptions.some(([, , basis]) => basis === "history")).toBe(true);
    expect(About.flat()).toContain(forecast.planHash);
    expect(report).toContain(forecast.planHash);
  });

  it("finds the same numbers on the command line", async () => {
    const { page } = opened;
    await page.locator("main").press("6");
    await page.getByRole("button", { name: "As JSON" }).click();
    plan = join(makeFolder(), "plan.json");
    await writeFile(plan, await page.getByLabel(/The plan, as/).inputValue());
    const { seed, trials } = forecast;
    const args = ["run", plan, "--seed", seed, "--trials", String(trials), "--json"];
    const { code, stdout } = await quotacast(args);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(forecast);
  });

  it("did all this without an error, and asked no other machine for anything", () => {
    expect(opened.errors).toEqual([]);
  });
});
