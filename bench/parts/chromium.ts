import { buildWhenStale } from "../../setup/build-when-stale.mjs";
import { hasNoChromium, openFolder } from "../../test/support/open-page.ts";
import { type Finding, type Part, rateCase } from "../case.ts";
import { checkAnswer } from "../check.ts";
import type { Effort } from "../effort.ts";
import { refusalOf } from "../works/work.ts";
import { WORKS } from "../works/works.ts";
import { exactAnswerTo } from "./kernels.ts";

const TRIALS_STEP = 500;

/** The same kernels in Chromium, by the wall: a browser has no other clock. */
export const chromium: Part = { name: "chromium", cases: chromiumCases };

async function* chromiumCases(effort: Effort): AsyncGenerator<Finding> {
  if (hasNoChromium) return yield { name: "chromium", absent: "there is no Chromium" };
  const { page, close } = await openFolder(await buildWhenStale("bench-page"));
  try {
    for (const name of Object.keys(WORKS) as (keyof typeof WORKS)[]) {
      const absent = refusalOf(WORKS[name]);
      if (absent !== undefined) {
        yield { name: `chromium ${name}`, absent };
        continue;
      }
      const { measured, answer } = await page.evaluate(
        ([work, howLong, step]) => window.measureWork(work, howLong, step),
        [name, effort, TRIALS_STEP] as const,
      );
      const exact = exactAnswerTo(WORKS[name]);
      const check = exact && checkAnswer(answer, exact);
      const title = `chromium ${name}`;
      yield rateCase({ name: title, unit: "trials/s", clock: "wall" }, measured, check);
    }
  } finally {
    await close();
  }
}
