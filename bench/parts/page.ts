import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";
import { hasNoChromium, openPage } from "../../test/support/open-page.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import type { Effort } from "../effort.ts";
import { quantileOf } from "../measure.ts";
import { dragSlider } from "../page/drag-slider.ts";
import { refineUnderSlider } from "../page/refine-under-slider.ts";
import { weighPage } from "../page/weigh-page.ts";
import { WORKS } from "../works/works.ts";

const DRAGS = 30;
/** Futures that are told under a slider where each takes a millisecond. */
const UNDER_SLIDER = 2000;
/** Milliseconds in which they should be. */
const LIMIT = 250;

/** The page as people get it: its size, the first answer, and the answer under a moving slider. */
export const page: Part = { name: "page", cases: pageCases };

async function* pageCases({ runs }: Effort): AsyncGenerator<Finding> {
  const { page: own, worker, lazy } = weighPage(join(await buildWhenStale("page"), "index.html"));
  for (const [name, bytes] of Object.entries({ document: own, worker, later: lazy })) {
    yield quantityCase(`page, ${name}`, "kB gzip", [bytes / 1e3]);
  }
  if (hasNoChromium) return yield { name: "page", absent: "there is no Chromium" };
  yield quantityCase("page, cold load to first answer", "ms", await coldLoads(runs));

  const { page: tab, close } = await openPage();
  try {
    await tab.locator("main[data-activity=resting]").waitFor({ timeout: 120_000 });
    const drags = await dragSlider(tab, DRAGS);
    const times = drags.map(({ milliseconds }) => milliseconds);
    const exact = drags.filter(({ isExact }) => isExact).length;
    yield quantityCase("page, slider to answer", "ms", times);
    yield quantityCase("page, slider to answer, 95 %", "ms", [quantileOf(times, 0.95)]);
    yield quantityCase("page, slider answered exactly", "%", [(100 * exact) / DRAGS]);
    yield* wholeTeamCases(tab);
  } finally {
    await close();
  }
}

/** Under a slider of the team with every mechanism: the first answer, and that of 2,000 futures. */
async function* wholeTeamCases(tab: Page): AsyncGenerator<Finding> {
  await tab.locator(".header button, .header summary").first().click();
  await tab.getByRole("button", { name: WORKS.life.plan.name ?? "", exact: true }).click();
  await tab.getByLabel("Futures to simulate").fill(String(UNDER_SLIDER));
  await tab.keyboard.press("Enter");
  await atRest(tab);

  const moves = await refineUnderSlider(tab, DRAGS, UNDER_SLIDER);
  await atRest(tab);
  const sentence = await tab.locator("h1").textContent();
  if (sentence !== moves.at(-1)?.sentence) throw new Error("a preview is not what is simulated");
  const first = moves.map((move) => move.first);
  const all = moves.map((move) => move.all);
  yield quantityCase("slider, every mechanism, 80", "ms", first);
  yield quantityCase("slider, every mechanism, 80, 95 %", "ms", [quantileOf(first, 0.95)]);
  yield quantityCase("slider, every mechanism, 2,000", "ms", all, LIMIT);
  yield quantityCase("slider, …, 2,000, 95 %", "ms", [quantileOf(all, 0.95)]);
}

async function atRest(tab: Page): Promise<void> {
  await tab.waitForTimeout(500);
  await tab.locator("main[data-activity=resting]").waitFor({ timeout: 120_000 });
}

/** Each in a browser of its own, which has nothing of the page yet. */
async function coldLoads(runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { page: tab, close } = await openPage();
    try {
      await tab.locator("h1", { hasText: "futures" }).waitFor({ timeout: 60_000 });
      times.push(await tab.evaluate(() => performance.now()));
    } finally {
      await close();
    }
  }
  return times;
}
