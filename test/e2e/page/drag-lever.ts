import type { Page } from "playwright-core";

/** What a page did under a slider that a hand kept moving. */
export interface Dragged {
  /** Times that the answer changed. */
  readonly answers: number;
  /** Changes within each watched element, by its selector. */
  readonly changes: Readonly<Record<string, number>>;
  /** Nodes that were put on the page, or taken away: marks and words that were not kept. */
  readonly rebuilt: readonly string[];
  /** How many of the dots stand elsewhere than before. */
  readonly dotsMoved: number;
  /** Whether every dot is the very one of before. */
  readonly isKept: boolean;
}

/**
 * Moves the win rate to and fro until the answer has changed so many times. The next move is
 * always due before the hand could be said to rest, however busy the machine is.
 */
export function dragLever(page: Page, answers: number, watched: readonly string[]) {
  return page.evaluate(
    async ({ answers, watched }): Promise<Dragged> => {
      const find = <E extends Element>(selector: string): E => {
        const found = document.querySelector<E>(selector);
        if (!found) throw new Error(`there is no ${selector}`);
        return found;
      };
      const slider = find<HTMLInputElement>("#lever-winRate");
      const heading = find("h1");
      const dots = [...document.querySelectorAll(".dotplot .dot")];
      const places = dots.map((dot) => dot.getAttribute("cx"));
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

      const changes = Object.fromEntries(watched.map((selector) => [selector, 0]));
      const rebuilt: string[] = [];
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      const observers = watched.map((selector) => {
        const observer = new MutationObserver((records) => {
          changes[selector] += records.length;
        });
        observer.observe(find(selector), everything);
        return observer;
      });
      const keeping = new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          for (const node of [...addedNodes, ...removedNodes]) rebuilt.push(node.nodeName);
        }
      });
      keeping.observe(find("main"), { subtree: true, childList: true });

      let found = 0;
      let last = heading.textContent;
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`only ${found} answers in 60 s`)), 60_000);
        const move = (number: number) => {
          if (heading.textContent !== last) found++;
          last = heading.textContent;
          if (found >= answers) {
            clearTimeout(late);
            resolve();
            return;
          }
          setValue?.call(slider, String(Math.round(40 * Math.sin(number / 6))));
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          setTimeout(move, 12, number + 1);
        };
        move(1);
      });
      for (const observer of [...observers, keeping]) observer.disconnect();
      const after = [...document.querySelectorAll(".dotplot .dot")];
      return {
        answers: found,
        changes,
        rebuilt,
        dotsMoved: dots.filter((dot, index) => dot.getAttribute("cx") !== places[index]).length,
        isKept: after.length === dots.length && after.every((dot, index) => dot === dots[index]),
      };
    },
    { answers, watched },
  );
}

/** Lets go of the slider that was dragged. */
export function letGo(page: Page): Promise<void> {
  return page.evaluate(() => {
    const change = new Event("change", { bubbles: true });
    document.querySelector("#lever-winRate")?.dispatchEvent(change);
  });
}
