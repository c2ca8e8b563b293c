import { expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { askForFew, atRest, PATIENT } from "./drive-page.ts";

/** What moved after the first answer, each with the share of the window that it moved over. */
interface Watched {
  shifts: string[];
}

it.skipIf(hasNoChromium).each([
  ["a desk", { width: 1440, height: 900 }],
  ["a phone", { width: 360, height: 740 }],
])("moves nothing any more once the first answer is there, on %s", async (_, viewport) => {
  const { page, close } = await openPage({ context: { viewport } });
  await page.addInitScript(watchShifts);
  await page.reload();
  await atRest(page);
  expect(await page.evaluate(() => (globalThis as unknown as Watched).shifts)).toEqual([]);
  await close();
});

it.skipIf(hasNoChromium)("looks the same again after every other view was seen", async () => {
  const { page, close } = await openPage({ context: { viewport: { width: 1440, height: 900 } } });
  await askForFew(page);
  await page.getByText("See the math").waitFor(PATIENT);
  const before = await page.evaluate(placesOf);
  for (const [index, title] of TITLES.entries()) {
    await page.locator("main").press(String(index + 2));
    await page.getByText(title).first().waitFor(PATIENT);
  }
  await page.locator("main").press("1");
  await page.getByText("See the math").waitFor(PATIENT);
  await expect.poll(() => page.evaluate(placesOf), PATIENT).toEqual(before);
  await close();
});

it.skipIf(hasNoChromium)("begins a view at its top, however far one was scrolled", async () => {
  const { page, close } = await openPage({ context: { viewport: { width: 1440, height: 900 } } });
  await askForFew(page);
  await page.locator("main").press("2");
  await page.locator("main").press("1");
  await page.getByText("See the math").scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await page.keyboard.press("4");
  await page.getByText(/What it takes for/).waitFor(PATIENT);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await close();
});

/** What each of the other views says, in their order. */
const TITLES = [
  "Which of two plans books more",
  "How old it has become",
  "What it takes for",
  "Would these forecasts have been right before",
  "Where opportunities come from",
];

/** Runs in the page: where its parts are, in whole pixels. A view's style is its own. */
function placesOf(): readonly string[] {
  const parts = document.querySelectorAll("header *, .lever-panel *, main *:not(svg *)");
  return [...parts].map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const place = [x, y + window.scrollY, width, height].map(Math.round);
    return `${part.tagName} ${part.className}: ${place}`;
  });
}

/** Runs in the page, before anything else does. */
function watchShifts(): void {
  /** A shift of a smaller share of the window nobody sees. */
  const UNSEEN = 0.01;
  const watched = globalThis as unknown as Watched;
  watched.shifts = [];
  let answeredAt = Number.POSITIVE_INFINITY;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as { value: number; sources: { node: Node }[] };
      const moved = sources.map(({ node }) => (node as Element)?.className ?? "text");
      if (value > UNSEEN && entry.startTime >= answeredAt) {
        watched.shifts.push(`${moved.join(", ")}: ${value}`);
      }
    }
  }).observe({ type: "layout-shift" });
  const look = () => {
    const isSaid = /futures make/.test(document.querySelector("h1")?.textContent ?? "");
    const isDrawn = document.querySelectorAll("main svg.chart").length >= 2;
    // What comes with the answer belongs to its frame; whatever moves in a later one is counted.
    if (!isSaid || !isDrawn) requestAnimationFrame(look);
    else requestAnimationFrame((time) => (answeredAt = time));
  };
  look();
}
