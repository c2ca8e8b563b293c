import type { SmoothLaw } from "./smooth-law.ts";

/** P(bookings < x), of what books a drawn amount. */
export function smoothBelow({ nodes, step }: SmoothLaw, x: number): number {
  let sum = 0;
  for (const { weight, scale, below } of nodes) sum += weight * readAt(below, x / (scale * step));
  return sum;
}

/** E[max(0, x - bookings)], of what books a drawn amount. */
export function smoothShortfall({ nodes, step }: SmoothLaw, x: number): number {
  let sum = 0;
  for (const { weight, scale, below, integral } of nodes) {
    const at = x / (scale * step);
    const end = integral.length - 0.5;
    const beyond = Math.max(0, at - end) * below[below.length - 1];
    sum += weight * scale * step * (readAt(integral, Math.min(at, end)) + beyond);
  }
  return sum;
}

/**
 * Reads a table of values at k + 1/2 between its entries, by the polynomial through the six nearest.
 * Before the table there is nothing, after it the last value.
 */
function readAt(values: Float64Array, position: number): number {
  const at = position - 0.5;
  if (!(at > -3)) return 0;
  const first = Math.floor(at) - 2;
  if (first + 6 > values.length) return values[Math.min(values.length - 1, Math.floor(at + 0.5))];
  const t = at - first;
  let sum = 0;
  for (let i = 0; i < 6; i++) {
    const value = first + i < 0 ? 0 : values[first + i];
    if (value === 0) continue;
    let term = value * WEIGHTS[i];
    for (let other = 0; other < 6; other++) if (other !== i) term *= t - other;
    sum += term;
  }
  return sum;
}

/** 1 over the product of i - j, over j other than i. */
const WEIGHTS = [-1 / 120, 1 / 24, -1 / 12, 1 / 12, -1 / 24, 1 / 120];
