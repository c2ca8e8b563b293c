/*
 * The kernel follows fdlibm's s_atan.c, which asks for this notice to be kept:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { polynomial } from "./polynomial.ts";

const HALF_PI = Math.PI / 2;
const ATAN_OF_HALF = 0.4636476090008061;
const ATAN_OF_THREE_HALVES = 0.982793723247329;

const SERIES = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356,
  0.09090887133436507, -0.0769187620504483, 0.06661073137387531, -0.058335701337905735,
  0.049768779946159324, -0.036531572744216916, 0.016285820115365782,
];

/** atan(x), to about one unit in the last place. */
export function atan(x: number): number {
  const size = Math.abs(x);
  const angle = size < 7 / 16 ? kernel(size) : reduced(size);
  return x < 0 ? -angle : angle;
}

/** The angle of the point (x, y), in (-pi, pi]; 0 for the origin. */
export function atan2(y: number, x: number): number {
  if (x > 0) return atan(y / x);
  if (x < 0) return y < 0 ? atan(y / x) - Math.PI : atan(y / x) + Math.PI;
  if (y === 0) return 0;
  return y > 0 ? HALF_PI : -HALF_PI;
}

function reduced(x: number): number {
  if (x < 11 / 16) return ATAN_OF_HALF + kernel((2 * x - 1) / (2 + x));
  if (x < 19 / 16) return HALF_PI / 2 + kernel((x - 1) / (x + 1));
  if (x < 39 / 16) return ATAN_OF_THREE_HALVES + kernel((x - 1.5) / (1 + 1.5 * x));
  return HALF_PI - kernel(1 / x);
}

function kernel(x: number): number {
  const square = x * x;
  return x - x * square * polynomial(square, SERIES);
}
