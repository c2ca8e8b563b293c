import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

/** What axe finds wrong in either theme, while nothing moves; each with its theme. */
export async function findingsInBothThemes(
  page: Page,
  within?: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    found.push(...(await findings(page, within)).map((each) => `${colorScheme}: ${each}`));
  }
  return found;
}

/**
 * What axe finds wrong, one line each.
 *
 * @param within a selector of the part that is looked at; the whole page if left out
 */
export async function findings(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as { axe: { run(of: unknown): Promise<AxeResults> } };
    return (await axe.run(within ?? document)).violations;
  }, within);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
