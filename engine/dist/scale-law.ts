import { ln } from "../numeric/ln.ts";
import type { Law } from "./law.ts";

/**
 * The law of factor X, where X has the given law: of the same family and shape.
 *
 * @param factor greater than 0 and finite
 * @throws {RangeError} for another factor
 */
export function scaleLaw(law: Law, factor: number): Law {
  if (!(factor > 0 && factor < Infinity)) {
    throw new RangeError(`factor must be positive and finite, got ${factor}`);
  }
  switch (law.family) {
    case "lognormal":
      return { ...law, mu: law.mu + ln(factor) };
    case "empirical":
      return { ...law, values: law.values.map((value) => value * factor) };
    case "fixed":
      return { ...law, value: law.value * factor };
    default:
      return { ...law, scale: law.scale * factor };
  }
}
