import { describe, expect, it } from "vitest";
import { evenChanceSentence } from "../../words/even-chance.ts";

const plain = (text: string) => text.replace(/\u00a0/g, " ");

describe("evenChanceSentence", () => {
  it("says how far each lever is from an even chance, how surely, and which do not decide", () => {
    const sentence = evenChanceSentence([
      { lever: "winRate", multiply: 1.09, interval: [0.93, 1.17] },
      { lever: "dealSize", multiply: 0.8, interval: [0.8, 0.8] },
      { lever: "creation", multiply: null, interval: null },
    ]);
    expect(plain(sentence)).toBe(
      "A miss is as likely as not at win rate +9 % (−7 % to +17 %), or at deal size −20 %; " +
        "creation alone does not decide.",
    );
  });

  it("says so where none decides, and nothing where none was sought", () => {
    const nowhere = { multiply: null, interval: null };
    const both = ["creation", "winRate"].map((lever) => ({ lever, ...nowhere }));
    expect(evenChanceSentence(both)).toBe(
      "Whether the quota is missed, creation or win rate alone does not decide.",
    );
    expect(evenChanceSentence([])).toBe("");
  });
});
