/*
 * The kernels and the reduction follow fdlibm's k_sin.c, k_cos.c and e_rem_pio2.c, which ask for
 * this notice to be kept:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { polynomial } from "./polynomial.ts";

const TWO_OVER_PI = 2 / Math.PI;
const TWO_PI = 2 * Math.PI;

/** pi / 2 in three parts; the first two have 33 bits, so that small multiples are exact. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;

const SIN_FIRST = -0.16666666666666632;
const SIN_REST = [
  0.00833333333332249, -0.0001984126982985795, 0.0000027557313707070068, -2.5050760253406863e-8,
  1.58969099521155e-10,
];
const COS = [
  0.0416666666666666, -0.001388888888887411, 0.00002480158728947673, -2.7557314351390663e-7,
  2.087572321298175e-9, -1.1359647557788195e-11,
];

/** sin(x), x in radians: to about one unit in the last place for |x| < 1e6, |x| 1e-16 beyond. */
export function sin(x: number): number {
  return sinOfQuarters(x, 0);
}

/** cos(x), x in radians: accurate as sin is. */
export function cos(x: number): number {
  return sinOfQuarters(x, 1);
}

/**
 * sin(2 pi k / n), exact in its symmetries and at the quarters of the turn.
 *
 * @param k whole
 * @param n whole, greater than 0
 */
export function sinOfTurn(k: number, n: number): number {
  return turn(k, n, 0);
}

/** cos(2 pi k / n). Arguments as for sinOfTurn. */
export function cosOfTurn(k: number, n: number): number {
  return turn(k, n, 1);
}

/** sin(x + quarters pi / 2). */
function sinOfQuarters(x: number, quarters: number): number {
  const count = Math.floor(x * TWO_OVER_PI + 0.5);
  const first = x - count * HALF_PI_1;
  const r = first - count * HALF_PI_2;
  const w = count * HALF_PI_3 - (first - r - count * HALF_PI_2);
  const high = r - w;
  return sinInQuadrant(high, r - high - w, count + quarters);
}

function turn(k: number, n: number, quarters: number): number {
  // The nearest quarter of the turn is found in whole numbers, so nothing is lost to pi.
  const quarter = Math.floor((8 * k + n) / (2 * n));
  return sinInQuadrant((TWO_PI * (k - (quarter * n) / 4)) / n, 0, quarter + quarters);
}

/** sin(high + low + quadrant pi / 2), for |high| at most pi / 4. */
function sinInQuadrant(high: number, low: number, quadrant: number): number {
  const phase = quadrant - 4 * Math.floor(quadrant / 4);
  const value = phase === 0 || phase === 2 ? sinKernel(high, low) : cosKernel(high, low);
  return phase < 2 ? value : -value;
}

function sinKernel(x: number, low: number): number {
  const z = x * x;
  const cube = z * x;
  return x - (z * (0.5 * low - cube * polynomial(z, SIN_REST)) - low - cube * SIN_FIRST);
}

function cosKernel(x: number, low: number): number {
  const z = x * x;
  const half = 0.5 * z;
  const near = 1 - half;
  return near + (1 - near - half + (z * z * polynomial(z, COS) - x * low));
}
