/*
 * exp follows fdlibm's e_exp.c, which asks for this notice to be kept:
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const INVERSE_LN2: f64 = Math.LOG2E;

const FRACTION_BITS = 52;
const EXPONENT_BIAS = 1023;

/**
 * exp of a number between -700 and 700.
 *
 * @see exp in numeric/exp.ts, whose bits these are
 */
export function exp(x: f64): f64 {
  const k = floor(INVERSE_LN2 * x + 0.5);
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
  return y * reinterpret<f64>((<i64>k + EXPONENT_BIAS) << FRACTION_BITS);
}
