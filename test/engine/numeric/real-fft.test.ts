import { describe, expect, it } from "vitest";
import { fft, planFft } from "../../../engine/numeric/fft.ts";
import { inverseRealFft, planRealFft, realFft } from "../../../engine/numeric/real-fft.ts";

/** Numbers without a pattern that a transform could like. */
function numbers(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => ((i * 0.6180339887498949) % 1) - 0.3);
}

describe.each([4, 8, 256, 4096])("the transform of %d real numbers", (size) => {
  const values = numbers(size);
  const found = realFft(planRealFft(size), values);

  it("is the complex one's, up to the half of the size", () => {
    const re = values.slice();
    const im = new Float64Array(size);
    fft(planFft(size), re, im);
    for (let k = 0; k <= size / 2; k++) {
      expect(found.re[k]).toBeCloseTo(re[k], 11);
      expect(found.im[k]).toBeCloseTo(im[k], 11);
    }
  });

  it("is undone by the inverse", () => {
    const back = inverseRealFft(planRealFft(size), found.re.slice(), found.im.slice());
    back.forEach((value, i) => {
      expect(value).toBeCloseTo(values[i], 14);
    });
  });
});
