import { cos } from "./trigonometry.ts";

export interface QuadratureRule {
  /** Where to evaluate, ascending in (-1, 1). */
  readonly nodes: readonly number[];
  /** How much each value counts; they sum to 2. */
  readonly weights: readonly number[];
}

/**
 * The Gauss-Legendre rule on [-1, 1], exact for polynomials of degree 2 count - 1.
 *
 * @param count whole, from 1 to 1000 or so
 * @see DLMF 3.5(v), https://dlmf.nist.gov/3.5#v
 */
export function gaussLegendre(count: number): QuadratureRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = count; i >= 1; i--) {
    let x = cos((Math.PI * (i - 0.25)) / (count + 0.5));
    for (let step = 0; step < 6; step++) {
      const { value, slope } = legendre(count, x);
      x -= value / slope;
    }
    const { slope } = legendre(count, x);
    nodes.push(x);
    weights.push(2 / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}

/** The Legendre polynomial of a degree, with its derivative, by the three-term recurrence. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let previous = 0;
  let value = 1;
  for (let n = 1; n <= degree; n++) {
    const next = ((2 * n - 1) * x * value - (n - 1) * previous) / n;
    previous = value;
    value = next;
  }
  return { value, slope: (degree * (x * value - previous)) / (x * x - 1) };
}
