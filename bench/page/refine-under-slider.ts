import type { Page } from "playwright-core";

/** A move of a slider, in milliseconds from its event to the frame that shows it. */
export interface Refined {
  /** The first answer, of a few futures. */
  readonly first: number;
  /** The answer of as many as were asked for. */
  readonly all: number;
  /** That answer. */
  readonly sentence: string;
}

/** Moves the page's win rate, and waits each time until so many futures are told. */
export function refineUnderSlider(tab: Page, moves: number, futures: number): Promise<Refined[]> {
  return tab.evaluate(
    async ({ moves, futures }) => {
      const slider = document.querySelector<HTMLInputElement>("#lever-winRate");
      const heading = document.querySelector("h1");
      const status = document.querySelector(".status-line");
      if (!slider || !heading || !status) throw new Error("the page has no slider or no answer");
      const [low, high] = [Number(slider.min), Number(slider.max)];
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const toldOf = (text: string | null) =>
        Number(/so far ([\d,]+) futures/.exec(text ?? "")?.[1]?.replace(",", "") ?? 0);

      const refined = (start: number) =>
        new Promise<Refined>((resolve, reject) => {
          const late = setTimeout(() => reject(new Error("not all were told in 30 s")), 30_000);
          let first: number | undefined;
          const observer = new MutationObserver(() => {
            const told = toldOf(status.textContent);
            if (told === 0 || (first !== undefined && told < futures)) return;
            if (told >= futures) observer.disconnect();
            requestAnimationFrame(() =>
              setTimeout(() => {
                const now = performance.now() - start;
                first ??= now;
                if (told < futures) return;
                clearTimeout(late);
                resolve({ first, all: now, sentence: heading.textContent ?? "" });
              }),
            );
          });
          observer.observe(status, { childList: true, characterData: true, subtree: true });
        });

      const found: Refined[] = [];
      for (let move = 0; move < moves; move++) {
        const step = move % 8 < 4 ? move % 4 : 4 - (move % 4);
        const start = performance.now();
        const answered = refined(start);
        setValue?.call(slider, String(low + ((high - low) * (2 + step)) / 8));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        found.push(await answered);
      }
      slider.dispatchEvent(new Event("change", { bubbles: true }));
      return found;
    },
    { moves, futures },
  );
}
