import type { Page } from "playwright-core";

/**
 * Drags the page's win rate to and fro, and waits for each answer to be painted.
 *
 * @returns milliseconds from the slider's event to the frame that shows another sentence
 */
export function dragSlider(tab: Page, drags: number): Promise<number[]> {
  return tab.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>("#lever-winRate");
    const heading = document.querySelector("h1");
    if (!slider || !heading) throw new Error("the page has no slider or no answer");
    const [low, high] = [Number(slider.min), Number(slider.max)];
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

    const painted = () =>
      new Promise<number>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("no answer came in 10 s")), 10_000);
        const observer = new MutationObserver(() => {
          observer.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        observer.observe(heading, { childList: true, characterData: true, subtree: true });
      });

    const times: number[] = [];
    for (let drag = 0; drag < count; drag++) {
      // Steps of an eighth of the slider, so that each gives another sentence.
      const step = drag % 8 < 4 ? drag % 4 : 4 - (drag % 4);
      const answered = painted();
      const start = performance.now();
      setValue?.call(slider, String(low + ((high - low) * (2 + step)) / 8));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      times.push((await answered) - start);
    }
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    return times;
  }, drags);
}
