import { describe, expect, it } from "vitest";
import { compileQuantileTable } from "../../../engine/dist/compile-quantile-table.ts";
import { quantileOfSurvival } from "../../../engine/dist/quantile.ts";
import {
  CELLS_PER_OCTAVE,
  drawFromTable,
  tableQuantileOfSurvival,
} from "../../../engine/dist/quantile-table.ts";
import { LAWS, WORDS } from "./table-cases.ts";

describe("tableQuantileOfSurvival", () => {
  it.each(LAWS)("gives the word's variate at the word's probability, for %j", (law) => {
    const table = compileQuantileTable(law);
    let worst = 0;
    for (
      let distance = CELLS_PER_OCTAVE;
      distance < 2 ** 31;
      distance = Math.ceil(distance * 1.003)
    ) {
      for (const word of [distance, WORDS - 1 - distance]) {
        const q = 1 - (word + 0.5) / WORDS;
        const ratio = tableQuantileOfSurvival(table, q) / drawFromTable(table, word | 0);
        worst = Math.max(worst, Math.abs(ratio - 1));
      }
    }
    expect(worst).toBeLessThan(1e-12);
  });

  it("goes on where words end", () => {
    for (const law of LAWS) {
      const table = compileQuantileTable(law);
      for (const q of [1e-12, 1e-100, 1e-300]) {
        expect(tableQuantileOfSurvival(table, q)).toBe(quantileOfSurvival(law, q));
      }
    }
  });

  it("falls as q rises, over the whole range", () => {
    const table = compileQuantileTable(LAWS[2]);
    const tails = Array.from({ length: 20_000 }, (_, i) => 1 / (1 + Math.exp(30 - 0.003 * i)));
    const values = tails.map((q) => tableQuantileOfSurvival(table, q));
    // To 1e-5, by which the law's own quantile may not meet the last line.
    const rises = tails.filter((_, i) => i > 0 && values[i] > values[i - 1] * (1 + 1e-5));
    expect(rises).toEqual([]);
  });
});
