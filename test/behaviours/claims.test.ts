import { describe, expect, it } from "vitest";
import { checkClaims } from "../../engine/claims/check-claims.ts";
import { CLAIMS } from "../../engine/claims/claims.ts";
import { openLab } from "../support/open-lab.ts";

describe("claims", () => {
  it("are those of the five themes, each with an id of its own, in order", () => {
    const numbers = CLAIMS.map(({ id }) => id.split(".").map(Number));
    const places = numbers.map(([theme, row]) => 100 * theme + row);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    const rows = [0, 1, 2, 3, 4].map((own) => numbers.filter(([theme]) => theme === own).length);
    expect(rows).toEqual([7, 7, 8, 11, 11]);
  });

  it("say what they assume, and what would be found", () => {
    for (const { claim, expected, assumes } of CLAIMS) {
      expect([claim.length > 0, expected.length > 0, assumes.length > 0]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it("are decided by enough futures, whatever is asked, and say how many", async () => {
    const claims = CLAIMS.filter(({ id }) => id === "2.1");
    const few = await checkClaims(claims, openLab({ trials: 1 }));
    expect(few.trials).toBe(400);
    expect(few).toEqual(await checkClaims(claims, openLab({ trials: 400 })));
  });
});
