/*
 * exp follows fdlibm's e_exp.c, which asks for this notice to be kept:
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { LN2_HIGH, LN2_LOW, ln } from "./ln.ts";

const OVERFLOW_ABOVE = 709.782712893384;
const UNDERFLOW_BELOW = -745.1332191019411;
const INVERSE_LN2 = Math.LOG2E;

/** Exponent of the smallest positive double, 2^-1074. */
const LOWEST_EXPONENT = -1074;

/** Exact powers of two, from 2^-1074 to 2^1023. */
const POWERS_OF_TWO = makePowersOfTwo();

/**
 * e to the power x, within one unit in the last place, and the same bits on every machine.
 *
 * `Math.exp` differs between engines (ECMA-262 leaves it implementation-approximated). With x
 * written as k ln 2 + r, |r| at most ln 2 / 2, exp(r) comes from a rational approximation, and
 * the factor 2^k is exact.
 *
 * @returns Infinity above 709.78, 0 below -745.13
 * @see fdlibm, e_exp.c, https://www.netlib.org/fdlibm/e_exp.c
 */
export function exp(x: number): number {
  if (x > OVERFLOW_ABOVE) return Infinity;
  if (x < UNDERFLOW_BELOW) return 0;
  const k = Math.floor(INVERSE_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const square = r * r;
  const c =
    r -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square *
              (0.00006613756321437934 +
                square * (-0.0000016533902205465252 + square * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return timesPowerOfTwo(y, k);
}

/**
 * exp(x) - 1, without the loss of digits near 0, within a few units in the last place.
 *
 * The error that rounding exp(x) to u makes is undone by dividing by ln(u) instead of x.
 *
 * @see Higham (2002), "Accuracy and Stability of Numerical Algorithms", section 1.14.1 (Kahan)
 */
export function expm1(x: number): number {
  if (x > 1 || x < -1) return exp(x) - 1;
  const u = exp(x);
  if (u === 1) return x;
  return ((u - 1) * x) / ln(u);
}

function timesPowerOfTwo(y: number, k: number): number {
  // Steps of two where one factor would leave the range of a double, or round twice below it.
  if (k > 1023) return y * 2 * POWERS_OF_TWO[k - 1 - LOWEST_EXPONENT];
  if (k < -1021) return y * POWERS_OF_TWO[k + 1000 - LOWEST_EXPONENT] * 2 ** -1000;
  return y * POWERS_OF_TWO[k - LOWEST_EXPONENT];
}

function makePowersOfTwo(): Float64Array {
  const powers = new Float64Array(1023 - LOWEST_EXPONENT + 1);
  powers[-LOWEST_EXPONENT] = 1;
  for (let i = -LOWEST_EXPONENT + 1; i < powers.length; i++) powers[i] = 2 * powers[i - 1];
  for (let i = -LOWEST_EXPONENT - 1; i >= 0; i--) powers[i] = powers[i + 1] / 2;
  return powers;
}
