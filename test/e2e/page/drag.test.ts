import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNoChromium, type OpenPage, openPage } from "../../support/open-page.ts";
import { type Dragged, dragLever, letGo } from "./drag-lever.ts";
import { askForFew, atRest, PATIENT } from "./drive-page.ts";

const ANSWERS = 8;
/** Below the window, closed, or beside the lever that is moved. */
const STILL = [".fan", ".math", ".rests-on", "[data-lever=dealSize]", ".presets", ".header"];
/** What does not follow from the answer, in a picture that does. */
const AXIS = ".dotplot .axis";

describe.skipIf(hasNoChromium)("the page under a moving slider", () => {
  let opened: OpenPage;
  let dragged: Dragged;

  beforeAll(async () => {
    opened = await openPage({ context: { viewport: { width: 1280, height: 720 } } });
    const { page } = opened;
    await askForFew(page);
    await page.locator(".fan .median").waitFor({ ...PATIENT, state: "attached" });
    await page.evaluate(() => scrollTo(0, 0));
    await atRest(page);
    // The first move begins a drag; what is counted is the drag itself.
    await dragLever(page, 1, []);
    dragged = await dragLever(page, ANSWERS, [...STILL, AXIS, "h1", ".dotplot"]);
  });
  afterAll(() => opened?.close());

  it("moves the sentence and the dots with every answer", () => {
    expect(dragged.answers).toBe(ANSWERS);
    expect(dragged.changes.h1).toBeGreaterThanOrEqual(ANSWERS);
    expect(dragged.changes[".dotplot"]).toBeGreaterThanOrEqual(ANSWERS);
    expect(dragged.dotsMoved).toBeGreaterThan(0);
  });

  it("keeps every mark and word that it shows, and changes only where it stands", () => {
    expect(dragged.isKept).toBe(true);
    expect(dragged.rebuilt).toEqual([]);
  });

  it.each([...STILL, AXIS])("leaves %s as it was", (selector) => {
    expect(dragged.changes[selector]).toBe(0);
  });

  it("eases no mark while a hand moves it, for that would cost every frame", async () => {
    const durations = () =>
      opened.page.evaluate(() =>
        [".dotplot .dot", ".fan .band"].map(
          (mark) => getComputedStyle(document.querySelector(mark) as Element).transitionDuration,
        ),
      );
    expect(await durations()).toEqual(["0s", "0s"]);
    await letGo(opened.page);
    await atRest(opened.page);
    for (const duration of await durations()) expect(duration).toMatch(/^0\.18s/);
  });

  it("draws what was out of sight, and says what the dots tell, once the hand rests", async () => {
    const { page } = opened;
    const fan = page.locator(".fan");
    const title = page.locator(".dotplot .dot title").first();
    const before = [await fan.getAttribute("aria-label"), await title.textContent()];
    await dragLever(page, 2, []);
    const now = async () => [await fan.getAttribute("aria-label"), await title.textContent()];
    const differs = async () => (await now()).map((text, index) => text !== before[index]);
    await expect.poll(differs, PATIENT).toEqual([true, true]);
  });
});
