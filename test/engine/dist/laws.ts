import fc from "fast-check";
import type { Law } from "../../../engine/dist/law.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";

/** One law of each continuous family, with the shapes that sales data have. */
export const CONTINUOUS_LAWS: readonly Law[] = [
  { family: "lognormal", mu: Math.log(75), sigma: 0.6 },
  { family: "lognormal", mu: Math.log(35_000), sigma: 1.2 },
  { family: "weibull", shape: 0.7, scale: 60 },
  { family: "weibull", shape: 2.5, scale: 60 },
  { family: "gamma", shape: 0.5, scale: 90 },
  { family: "gamma", shape: 4, scale: 20 },
  { family: "loglogistic", shape: 2.5, scale: 75 },
  { family: "loglogistic", shape: 6, scale: 75 },
];

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Any continuous law with parameters in the range of sales data. */
export const continuousLaw: fc.Arbitrary<Law> = fc.oneof(
  fc.record({
    family: fc.constant("lognormal" as const),
    mu: number(-3, 15),
    sigma: number(0.05, 2),
  }),
  ...(["weibull", "gamma", "loglogistic"] as const).map((family) =>
    fc.record({ family: fc.constant(family), shape: number(0.3, 20), scale: number(0.1, 1e5) }),
  ),
);

const ascending = fc
  .array(number(0.1, 1e6), { minLength: 1, maxLength: 20 })
  .map((values) => [...values].sort((a, b) => a - b));

/** Some of the cells hold nothing. */
const piecewiseLaw: fc.Arbitrary<Law> = fc
  .array(fc.tuple(number(0.1, 100), fc.oneof(number(0.1, 10), fc.constant(0))), {
    minLength: 1,
    maxLength: 10,
  })
  .filter((cells) => cells.some(([, weight]) => weight > 0))
  .map((cells) => {
    const widths = cells.map(([width]) => width);
    const edges = [0, ...widths.map((_, i) => widths.slice(0, i + 1).reduce((a, b) => a + b))];
    return makeLaw({ family: "piecewise", edges, weights: cells.map(([, weight]) => weight) });
  });

/** Any law. */
export const anyLaw: fc.Arbitrary<Law> = fc.oneof(
  { weight: 4, arbitrary: continuousLaw },
  fc.record({ family: fc.constant("empirical" as const), values: ascending }),
  piecewiseLaw,
  fc.record({ family: fc.constant("fixed" as const), value: number(0.1, 1e6) }),
);

/** A probability strictly inside (0, 1). */
export const probability = number(1e-9, 1 - 1e-9);
