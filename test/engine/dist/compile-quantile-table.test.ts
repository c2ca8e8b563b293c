import { describe, expect, it } from "vitest";
import {
  compileQuantileTable,
  compileQuantileTableOf,
} from "../../../engine/dist/compile-quantile-table.ts";
import type { Law } from "../../../engine/dist/law.ts";
import { mean, secondMoment } from "../../../engine/dist/moments.ts";
import { quantile, quantileOfSurvival } from "../../../engine/dist/quantile.ts";
import {
  CELLS_PER_OCTAVE,
  drawFromCells,
  drawFromTable,
  type QuantileTable,
  tableQuantileOfSurvival,
} from "../../../engine/dist/quantile-table.ts";
import { LAWS, seamWords, WILD_LAWS, WORDS } from "./table-cases.ts";

const SEAMS = seamWords();

const cellsOf = (table: QuantileTable) =>
  table.kind === "cells" ? table.cells : new Float64Array();

/** The exact moments over all 2^32 words: in a cell, they are those of an arithmetic sequence. */
function momentsOverAllWords(cells: Float64Array): { first: number; second: number } {
  let first = 0;
  let second = 0;
  for (const side of [0, 0xffffffff]) {
    for (let octave = 1; octave <= 31; octave++) {
      const start = octave === 31 ? 0 : 2 ** (31 - octave);
      const end = 2 ** (32 - octave);
      const step = Math.max(1, 2 ** (31 - octave) / CELLS_PER_OCTAVE);
      for (let distance = start; distance < end; distance += step) {
        const near = drawFromCells(cells, distance ^ side);
        const far = drawFromCells(cells, (distance + step - 1) ^ side);
        const middle = (near + far) / 2;
        // n equally spaced values from a to b have variance (b - a)² (n + 1) / (12 (n - 1)).
        const spread = step > 1 ? ((far - near) ** 2 * (step + 1)) / (12 * (step - 1)) : 0;
        first += (middle * step) / WORDS;
        second += ((middle * middle + spread) * step) / WORDS;
      }
    }
  }
  return { first, second };
}

describe("compileQuantileTable", () => {
  it.each([...LAWS, ...WILD_LAWS])("has the mean of %j over all words", (law) => {
    const { first } = momentsOverAllWords(cellsOf(compileQuantileTable(law)));
    expect(Math.abs(first / mean(law) - 1)).toBeLessThan(1e-12);
  });

  it.each(LAWS)("has the quantiles of %j to 2e-5, from 2^-30 to 1 - 2^-30", (law) => {
    const table = compileQuantileTable(law);
    let worst = 0;
    for (let distance = 4; distance < 2 ** 31; distance = Math.ceil(distance * 1.002)) {
      const end = (distance + 0.5) / WORDS;
      const lower = drawFromTable(table, distance) / quantile(law, end);
      const upper = drawFromTable(table, ~distance) / quantileOfSurvival(law, end);
      worst = Math.max(worst, Math.abs(lower - 1), Math.abs(upper - 1));
    }
    expect(worst).toBeLessThan(2e-5);
  });

  it.each([...LAWS, ...WILD_LAWS])("rises with the word for %j", (law) => {
    const table = compileQuantileTable(law);
    const values = SEAMS.map((word) => drawFromTable(table, word | 0));
    // To rounding: of a double, where a law hardly varies, and of slopes that underflow.
    const falls = SEAMS.filter(
      (_, i) => i > 0 && values[i] < values[i - 1] * (1 - 2 ** -52) - 1e-300,
    );
    expect(falls).toEqual([]);
  });

  it.each([0.1, 0.6, 1])("has the second moment of a lognormal of sigma %d", (sigma) => {
    const law: Law = { family: "lognormal", mu: 4, sigma };
    const { second } = momentsOverAllWords(cellsOf(compileQuantileTable(law)));
    // What is missing is the variance within the outermost two words.
    expect(Math.abs(second / secondMoment(law) - 1)).toBeLessThan(1e-6);
  });

  it("survives structured clone", () => {
    const table = compileQuantileTable(LAWS[0]);
    const clone = structuredClone(table);
    expect(clone).toEqual(table);
    expect(drawFromTable(clone, 123_456_789)).toBe(drawFromTable(table, 123_456_789));
  });

  it("resamples the values of an empirical law", () => {
    const table = compileQuantileTable({ family: "empirical", values: [1, 2, 5, 9] });
    const words = [0, 2 ** 30 - 1, 2 ** 30, 2 ** 31, -1];
    expect(words.map((word) => drawFromTable(table, word))).toEqual([1, 1, 2, 5, 9]);
  });

  it("repeats a fixed value", () => {
    const table = compileQuantileTable({ family: "fixed", value: 7 });
    expect([0, -1, 5].map((word) => drawFromTable(table, word))).toEqual([7, 7, 7]);
    expect([1e-300, 0.5, 1 - 1e-16].map((q) => tableQuantileOfSurvival(table, q))).toEqual([
      7, 7, 7,
    ]);
  });

  it("leaves the median of a law without a mean in its place", () => {
    const table = compileQuantileTable({ family: "loglogistic", shape: 0.8, scale: 30 });
    expect(drawFromTable(table, (2 ** 31) | 0)).toBeCloseTo(30, 3);
  });
});

describe("compileQuantileTableOf", () => {
  it("makes the same table of the functions as of the law", () => {
    const law = LAWS[3];
    const table = compileQuantileTableOf({
      lower: (p) => quantile(law, p),
      upper: (q) => quantileOfSurvival(law, q),
      mean: mean(law),
    });
    expect(table.cells).toEqual(cellsOf(compileQuantileTable(law)));
    expect(tableQuantileOfSurvival(table, 1e-100)).toBe(drawFromTable(table, -1));
  });

  it("takes a law that begins at 0: uniform on [0, 2]", () => {
    const table = compileQuantileTableOf({ lower: (p) => 2 * p, upper: (q) => 2 - 2 * q, mean: 1 });
    const errors = SEAMS.map((word) => drawFromTable(table, word | 0) - (2 * (word + 0.5)) / WORDS);
    // The outermost two words carry the rounding of the mean, magnified by 2^31.
    const inner = errors.slice(2, -2).map(Math.abs);
    expect(Math.max(...inner)).toBeLessThan(1e-15);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(1e-5);
  });
});
