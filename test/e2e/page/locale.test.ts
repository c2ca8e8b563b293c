import { expect, it } from "vitest";
import { hasNoChromium, openPage } from "../../support/open-page.ts";
import { answerOf, atRest, PATIENT } from "./drive-page.ts";
import { exported, textOf } from "./take-away.ts";

it.skipIf(hasNoChromium)(
  "shows a reader in Germany their own marks, takes them as typed, and sends English ones",
  async () => {
    const { page, errors, close } = await openPage({ context: { locale: "de-DE" } });
    try {
      await page.getByLabel("Futures to simulate").fill("2.000");
      await page.keyboard.press("Enter");
      await atRest(page);
      expect(await answerOf(page)).toContain("make the quota of $1,0M;");

      const size = page.getByRole("textbox", { name: "Deal size" });
      await size.fill("22,5k");
      await size.press("Enter");
      expect(await size.inputValue()).toBe("$22,5k");
      const slider = page.getByRole("slider", { name: "Deal size" });
      expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\$22,5k, \+13\s%/);

      await size.fill("1.5M");
      await size.press("Enter");
      await page.getByRole("alert").waitFor(PATIENT);
      await size.press("Escape");

      await atRest(page);
      const report = await textOf(await exported(page, /^Report/));
      expect(report).toContain("the quota of $1.0M");
      expect(report).not.toContain("$1,0M");
      expect(await answerOf(page)).toContain("$1,0M");
      expect(errors).toEqual([]);
    } finally {
      await close();
    }
  },
);
