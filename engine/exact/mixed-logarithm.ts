import { atan2 } from "../numeric/atan.ts";
import { ln } from "../numeric/ln.ts";
import type { MixedRow } from "./parts.ts";
import type { Transform } from "./transform.ts";

/**
 * Adds the logarithm of the product over rows of (1 + m (1 - φ) / k)^-k. The argument of a product
 * is followed through its turns: each factor turns it by less than a quarter.
 */
export function addMixedLogarithm(
  { re, im }: Transform,
  rows: readonly MixedRow[],
  severities: readonly Transform[],
): void {
  const [{ shape }] = rows;
  for (let j = 0; j < re.length; j++) {
    let productRe = 1;
    let productIm = 0;
    let turns = 0;
    let logSize = 0;
    for (const { means } of rows) {
      let factorRe = 1;
      let factorIm = 0;
      for (let s = 0; s < means.length; s++) {
        factorRe += (means[s] * (1 - severities[s].re[j])) / shape;
        factorIm -= (means[s] * severities[s].im[j]) / shape;
      }
      const nextRe = productRe * factorRe - productIm * factorIm;
      const nextIm = productRe * factorIm + productIm * factorRe;
      if (nextRe < 0 && productIm >= 0 && nextIm < 0 && factorIm > 0) turns++;
      if (productRe < 0 && productIm < 0 && nextIm >= 0 && factorIm < 0) turns--;
      productRe = nextRe;
      productIm = nextIm;
      const square = productRe * productRe + productIm * productIm;
      if (square < 1e200) continue;
      logSize += 0.5 * ln(square);
      productRe /= Math.sqrt(square);
      productIm /= Math.sqrt(square);
    }
    logSize += 0.5 * ln(productRe * productRe + productIm * productIm);
    re[j] -= shape * logSize;
    im[j] -= shape * (atan2(productIm, productRe) + 2 * Math.PI * turns);
  }
}
