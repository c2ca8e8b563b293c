import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fft, inverseFft, planFft } from "../../../engine/numeric/fft.ts";

/** The definition, by Math: n² steps. */
function naiveTransform(re: readonly number[], im: readonly number[]) {
  const size = re.length;
  return re.map((_, k) => {
    let real = 0;
    let imaginary = 0;
    for (let j = 0; j < size; j++) {
      const angle = (-2 * Math.PI * ((j * k) % size)) / size;
      real += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
      imaginary += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
    }
    return { real, imaginary };
  });
}

const signal = fc.integer({ min: 0, max: 7 }).chain((bits) =>
  fc.array(
    fc.tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    ),
    {
      minLength: 2 ** bits,
      maxLength: 2 ** bits,
    },
  ),
);

describe("fft", () => {
  it("is the discrete Fourier transform", () => {
    fc.assert(
      fc.property(signal, (points) => {
        const re = Float64Array.from(points, ([real]) => real);
        const im = Float64Array.from(points, ([, imaginary]) => imaginary);
        const expected = naiveTransform([...re], [...im]);
        fft(planFft(points.length), re, im);
        expected.forEach(({ real, imaginary }, k) => {
          expect(re[k]).toBeCloseTo(real, 12);
          expect(im[k]).toBeCloseTo(imaginary, 12);
        });
      }),
      { seed: 1 },
    );
  });

  it("is undone by the inverse, at the size of an exact forecast", () => {
    const size = 65_536;
    const plan = planFft(size);
    const re = Float64Array.from({ length: size }, (_, i) => (i * 0.6180339887498949) % 1);
    const im = new Float64Array(size);
    fft(plan, re, im);
    inverseFft(plan, re, im);
    let worst = 0;
    for (let i = 0; i < size; i++) {
      worst = Math.max(worst, Math.abs(re[i] - ((i * 0.6180339887498949) % 1)), Math.abs(im[i]));
    }
    // Errors grow with the square root of the 16 passes only.
    expect(worst).toBeLessThan(3e-15);
  });

  it("turns convolution into multiplication: two fair dice", () => {
    const plan = planFft(16);
    const re = Float64Array.from({ length: 16 }, (_, face) => (face >= 1 && face <= 6 ? 1 / 6 : 0));
    const im = new Float64Array(16);
    fft(plan, re, im);
    for (let k = 0; k < 16; k++) {
      const real = re[k] * re[k] - im[k] * im[k];
      im[k] = 2 * re[k] * im[k];
      re[k] = real;
    }
    inverseFft(plan, re, im);
    for (let sum = 0; sum < 16; sum++) {
      expect(re[sum]).toBeCloseTo(Math.max(0, 6 - Math.abs(sum - 7)) / 36, 15);
    }
  });

  it.each([0, 3, -4, 1.5, Number.NaN, 2 ** 25])("refuses size %s", (size) => {
    expect(() => planFft(size)).toThrow(RangeError);
  });
});
