import { describe, expect, it } from "vitest";
import { loglogisticLimitedMean } from "../../../engine/dist/loglogistic-limited-mean.ts";
import { erfc } from "../../../engine/numeric/erfc.ts";
import { exp, expm1 } from "../../../engine/numeric/exp.ts";
import { digamma, lgamma, trigamma } from "../../../engine/numeric/gamma.ts";
import { betaRegularized } from "../../../engine/numeric/incomplete-beta.ts";
import { gammaP, gammaQ } from "../../../engine/numeric/incomplete-gamma.ts";
import { ln, log1p } from "../../../engine/numeric/ln.ts";
import {
  logNormalCdf,
  normalCdf,
  normalQuantile,
  normalQuantileOfSurvival,
} from "../../../engine/numeric/normal.ts";
import { cos, sin } from "../../../engine/numeric/trigonometry.ts";
import reference from "../../oracles/special-functions.json" with { type: "json" };

/**
 * Each function with the error it promises: relative, or, where it has zeros, of the larger of
 * `floor` and the result. The reference is mpmath's, to 50 digits.
 */
interface Claim {
  readonly call: (...x: number[]) => number;
  readonly rows: readonly (readonly number[])[];
  readonly tolerance: number;
  readonly floor?: number;
}

const CLAIMS: Record<string, Claim> = {
  exp: { call: exp, rows: reference.exp, tolerance: 2.3e-16 },
  expm1: { call: expm1, rows: reference.expm1, tolerance: 1e-15 },
  ln: { call: ln, rows: reference.ln, tolerance: 2.3e-16 },
  log1p: { call: log1p, rows: reference.log1p, tolerance: 1e-15 },
  erfc: { call: erfc, rows: reference.erfc, tolerance: 5e-16 },
  normalCdf: { call: normalCdf, rows: reference.normalCdf, tolerance: 4e-13 },
  logNormalCdf: { call: logNormalCdf, rows: reference.logNormalCdf, tolerance: 1e-13 },
  normalQuantile: { call: normalQuantile, rows: reference.normalQuantile, tolerance: 2e-15 },
  normalQuantileOfSurvival: {
    call: (q) => -normalQuantileOfSurvival(q),
    rows: reference.normalQuantile,
    tolerance: 2e-15,
  },
  lgamma: { call: lgamma, rows: reference.lgamma, tolerance: 2e-15, floor: 1 },
  digamma: { call: digamma, rows: reference.digamma, tolerance: 2e-15, floor: 1 },
  trigamma: { call: trigamma, rows: reference.trigamma, tolerance: 2e-15 },
  sin: { call: sin, rows: reference.sin, tolerance: 3e-16 },
  cos: { call: cos, rows: reference.cos, tolerance: 3e-16 },
  gammaP: { call: gammaP, rows: reference.gammaP, tolerance: 1e-13 },
  gammaQ: { call: gammaQ, rows: reference.gammaQ, tolerance: 1e-13 },
  betaRegularized: {
    call: (x, a, b) => betaRegularized(x, { a, b }),
    rows: reference.betaRegularized,
    tolerance: 1e-12,
  },
  loglogisticLimitedMean: {
    call: loglogisticLimitedMean,
    rows: reference.loglogisticLimitedMean,
    tolerance: 1e-13,
  },
};

describe("the special functions, against mpmath", () => {
  it.each(Object.entries(CLAIMS))("keep the promise of %s", (_, claim) => {
    const { call, rows, tolerance, floor = 0 } = claim;
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const expected = row[row.length - 1];
      const actual = call(...row.slice(0, -1));
      const error = Math.abs(actual - expected) / Math.max(floor, Math.abs(expected));
      expect({ row, error: error <= tolerance || error }).toEqual({ row, error: true });
    }
  });
});
