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
 * exp of two numbers between -700 and 700.
 *
 * @see exp in numeric/exp.ts, whose bits these are
 */
export function expOfTwo(x: v128): v128 {
  const k = f64x2.floor(f64x2.add(f64x2.mul(f64x2.splat(INVERSE_LN2), x), f64x2.splat(0.5)));
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)));
  const low = f64x2.mul(k, f64x2.splat(LN2_LOW));
  const r = f64x2.sub(high, low);
  const square = f64x2.mul(r, r);
  let sum = step(-0.0000016533902205465252, square, f64x2.splat(4.1381367970572385e-8));
  sum = step(0.00006613756321437934, square, sum);
  sum = step(-0.0027777777777015593, square, sum);
  sum = step(0.16666666666666602, square, sum);
  const c = f64x2.sub(r, f64x2.mul(square, sum));
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c));
  const y = f64x2.sub(f64x2.splat(1), f64x2.sub(f64x2.sub(low, quotient), high));
  return f64x2.mul(y, powersOfTwo(k));
}

/** One step of Horner's rule. */
function step(coefficient: f64, square: v128, sum: v128): v128 {
  return f64x2.add(f64x2.splat(coefficient), f64x2.mul(square, sum));
}

function powersOfTwo(k: v128): v128 {
  const whole = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k));
  return i64x2.shl(i64x2.add(whole, i64x2.splat(EXPONENT_BIAS)), FRACTION_BITS);
}

/** exp of one. */
export function exp(x: f64): f64 {
  return f64x2.extract_lane(expOfTwo(f64x2.splat(x)), 0);
}
