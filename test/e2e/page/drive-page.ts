import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Futures enough to see an answer, and few enough to wait for it. */
const FEW_TRIALS = "2,000";

/** How long a test waits for the page to change: a machine may be busy with other things. */
export const PATIENT = { timeout: 60_000 };

/** Asks for few futures and waits for their answer, so that a test does not wait for many. */
export async function askForFew(page: Page): Promise<void> {
  await setTrials(page, FEW_TRIALS);
  await atRest(page);
}

export async function setTrials(page: Page, trials: string): Promise<void> {
  await page.getByLabel("Futures to simulate").fill(trials);
  await page.keyboard.press("Enter");
}

/** Waits until the present question has been simulated: also one that was just asked. */
export async function atRest(page: Page): Promise<void> {
  // What was done last is shown by the next frame; before it, the page rests on the answer before.
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
  await page.locator("main[data-activity=resting]").waitFor(PATIENT);
}

/** The sentence that the page exists to say. */
export async function answerOf(page: Page): Promise<string> {
  const answer = await page.getByRole("heading", { level: 1 }).textContent();
  return (answer ?? "").replace(/\s+/g, " ");
}

/** The chance to make quota that the answer says, in futures of 100. */
export async function futuresOf(page: Page): Promise<number> {
  const answer = await answerOf(page);
  const [, futures] = /(\d+) in 100 futures/.exec(answer) ?? [];
  expect(futures, answer).toBeDefined();
  return Number(futures);
}

/** Drops a file on the page, as a hand would. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      return data;
    },
    { name, text },
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("body", type, { dataTransfer: transfer });
  }
}
