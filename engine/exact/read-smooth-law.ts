import { integrate, readAt } from "./cumulate.ts";
import type { SmoothLaw } from "./smooth-law.ts";

/** P(bookings < x), of what books a drawn amount. */
export function smoothBelow({ nodes, step }: Omit<SmoothLaw, "gridError">, x: number): number {
  let sum = 0;
  for (const { weight, scale, below } of nodes) sum += weight * readAt(below, x / (scale * step));
  return sum;
}

/** E[max(0, x - bookings)], of what books a drawn amount. */
export function smoothShortfall({ nodes, step }: SmoothLaw, x: number): number {
  let sum = 0;
  for (const { weight, scale, below } of nodes) {
    const integral = integrate(below);
    const at = x / (scale * step);
    const end = integral.length - 0.5;
    const beyond = Math.max(0, at - end) * below[below.length - 1];
    sum += weight * scale * step * (readAt(integral, Math.min(at, end)) + beyond);
  }
  return sum;
}
