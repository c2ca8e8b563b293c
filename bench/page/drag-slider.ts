import type { Page } from "playwright-core";

/** A move of a slider, and what it was answered by. */
export interface Drag {
  /** From the slider's event to the frame that shows another sentence. */
  readonly milliseconds: number;
  /** Whether the sentence is the exact one, rather than that of a few futures. */
  readonly isExact: boolean;
}

/** Drags the page's win rate to and fro, and waits for each answer to be painted. */
export function dragSlider(tab: Page, drags: number): Promise<Drag[]> {
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

    const isExact = () =>
      document.querySelector(".status-line")?.textContent?.includes("to be simulated") ?? false;

    const found: Drag[] = [];
    for (let drag = 0; drag < count; drag++) {
      // Steps of an eighth of the slider, so that each gives another sentence.
      const step = drag % 8 < 4 ? drag % 4 : 4 - (drag % 4);
      const answered = painted();
      const start = performance.now();
      setValue?.call(slider, String(low + ((high - low) * (2 + step)) / 8));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      found.push({ milliseconds: (await answered) - start, isExact: isExact() });
    }
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    return found;
  }, drags);
}
