/*
 * ln follows fdlibm's e_log.c, which asks for this notice to be kept:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */

/** ln 2 in two parts; the first ends in zeros, so that k times it is exact for |k| < 2000. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/** One double and, over the same eight bytes, its two words. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

const SMALLEST_NORMAL = 2 ** -1022;
const TWO_54 = 2 ** 54;

/**
 * Natural logarithm, within one unit in the last place, and the same bits on every machine.
 *
 * With x written as 2^k (1 + f), 1 + f between sqrt(1/2) and sqrt(2), ln(1 + f) is a polynomial
 * in s = f / (2 + f).
 *
 * @param x at least 0
 * @returns -Infinity at 0, NaN below
 * @see fdlibm, e_log.c, https://www.netlib.org/fdlibm/e_log.c
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  return x < SMALLEST_NORMAL ? lnScaled(x * TWO_54, -54) : lnScaled(x, 0);
}

/**
 * ln(1 + x), without the loss of digits near 0, within a few units in the last place.
 *
 * @param x at least -1
 * @returns -Infinity at -1, NaN below
 */
export function log1p(x: number): number {
  const u = 1 + x;
  if (!(u > 0) || u === Infinity) return ln(u);
  // u is 1 + x rounded; the second term is the first order of what rounding took away.
  return ln(u) + (x - (u - 1)) / u;
}

/** ln(x) + exponent ln 2, for a normal x. */
function lnScaled(x: number, exponent: number): number {
  double[0] = x;
  const high = words[HIGH];
  const mantissa = high & 0xfffff;
  // 1 where the mantissa is above sqrt(2): then f is negative and the power of two one more.
  const carry = (mantissa + 0x95f64) & 0x100000;
  words[HIGH] = mantissa | (carry ^ 0x3ff00000);
  const k = exponent + (high >> 20) - 1023 + (carry >> 20);
  return lnAtPower(double[0] - 1, k);
}

function lnAtPower(f: number, k: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + even + odd) + k * LN2_LOW) - f);
}
