import { ln } from "../numeric/ln.ts";
import type { Law } from "./law.ts";

/** The law of a quantity multiplied by a factor above 0. */
export function scaleLaw(law: Law, factor: number): Law {
  if (factor === 1) return law;
  switch (law.family) {
    case "lognormal":
      return { ...law, mu: law.mu + ln(factor) };
    case "empirical":
      return { ...law, values: law.values.map((value) => value * factor) };
    case "fixed":
      return { ...law, value: law.value * factor };
    case "piecewise":
      return { ...law, edges: law.edges.map((edge) => edge * factor) };
    default:
      return { ...law, scale: law.scale * factor };
  }
}
