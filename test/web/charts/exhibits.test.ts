import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { exhibits } from "../../../web/gallery/exhibits.tsx";

/** Markup with numbers cut to two decimals: the last digits are the machine's, not the chart's. */
function cut(markup: string): string {
  return markup.replace(/-?\d+\.\d{3,}/g, (digits) => Number(digits).toFixed(2));
}

/** One tag a line, so that a change of one mark is a change of one line. */
function lines(markup: string): string {
  return `${cut(markup).replaceAll("><", ">\n<")}\n`;
}

describe("the gallery", () => {
  it.each(exhibits().map((exhibit) => [exhibit.id, exhibit] as const))(
    "draws %s as it was last looked at",
    async (id, { picture }) => {
      await expect(lines(render(picture))).toMatchFileSnapshot(`pictures/${id}.html`);
    },
  );

  it("draws no number that is none", () => {
    for (const { picture } of exhibits()) expect(render(picture)).not.toMatch(/NaN|Infinity|undef/);
  });
});
