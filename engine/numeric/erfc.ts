/*
 * erfc follows fdlibm's s_erf.c, which asks for this notice to be kept:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { exp } from "./exp.ts";
import { polynomial } from "./polynomial.ts";

/** Near 0: erf(x) = x + x P(x²) / Q(x²). */
const CENTRE_P = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -0.000023763016656650163,
];
const CENTRE_Q = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
  -0.000003960228278775368,
];

/** About 1: erf(x) = ERF_ONE + P(x - 1) / Q(x - 1). */
const ERF_ONE = 0.8450629115104675;
const ONE_P = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175,
  -0.11089469428239668, 0.035478304325618236, -0.002166375594868791,
];
const ONE_Q = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164,
  0.01363708391202905, 0.011984499846799107,
];

/** From 1.25 to 1 / 0.35: erfc(x) = exp(-x² - 0.5625 + P(1/x²) / Q(1/x²)) / x. */
const MIDDLE_P = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006,
  -162.39666946257347, -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const MIDDLE_Q = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679,
  429.00814002756783, 108.63500554177944, 6.570249770319282, -0.0604244152148581,
];

/** Beyond 1 / 0.35, likewise. */
const TAIL_P = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192,
  -637.5664433683896, -1025.0951316110772, -483.5191916086514,
];
const TAIL_Q = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955,
  2553.0504064331644, 474.52854120695537, -22.44095244658582,
];

/**
 * Complementary error function, 2 / sqrt(pi) times the integral of exp(-t²) from x on, within
 * about one unit in the last place, in the upper tail too.
 *
 * @returns in [0, 2]; 0 above 28
 * @see fdlibm, s_erf.c, https://www.netlib.org/fdlibm/s_erf.c
 */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size < 0.84375) return centre(x);
  const upper = size < 1.25 ? aboutOne(size) : tail(size);
  return x > 0 ? upper : 2 - upper;
}

function centre(x: number): number {
  const square = x * x;
  const rest = (x * polynomial(square, CENTRE_P)) / polynomial(square, CENTRE_Q);
  return x < 0.25 ? 1 - (x + rest) : 0.5 - (rest + (x - 0.5));
}

function aboutOne(x: number): number {
  return 1 - ERF_ONE - polynomial(x - 1, ONE_P) / polynomial(x - 1, ONE_Q);
}

function tail(x: number): number {
  if (x > 28) return 0;
  const z = 1 / (x * x);
  const ratio =
    x < 1 / 0.35
      ? polynomial(z, MIDDLE_P) / polynomial(z, MIDDLE_Q)
      : polynomial(z, TAIL_P) / polynomial(z, TAIL_Q);
  // x² in two parts, the first exact: its rounding error would be magnified by exp.
  const rounded = Math.fround(x);
  const square = exp(-rounded * rounded - 0.5625);
  return (square * exp((rounded - x) * (rounded + x) + ratio)) / x;
}
