import { exp } from "./exp.ts";
import { type BetaShape, betaRegularized, betaTerm, lnBeta } from "./incomplete-beta.ts";
import { ln } from "./ln.ts";
import { monotoneRoot } from "./monotone-root.ts";

/** Odds from e^-744 to e^709 are all that doubles can hold. */
const LOGIT_LOW = -744;
const LOGIT_HIGH = 709;

/**
 * The x with I(x; a, b) = p: the quantile of a beta law, to about 1e-13 relative.
 *
 * @param p in [0, 1]
 */
export function betaQuantile(p: number, { a, b }: BetaShape): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return 1;
  // The root is sought for the smaller of the two tails, where the digits are.
  if (p <= 0.5) return 1 / (1 + exp(-lowerLogit(ln(p), { a, b })));
  return 1 / (1 + exp(lowerLogit(ln(1 - p), { a: b, b: a })));
}

/** Newton's method for ln I in the logit of x, where the curve is nearly straight. */
function lowerLogit(lnP: number, shape: BetaShape): number {
  const at = (logit: number) => {
    const x = 1 / (1 + exp(-logit));
    const complement = 1 / (1 + exp(logit));
    const mass = betaRegularized(x, shape, complement);
    return { value: ln(mass) - lnP, slope: betaTerm(x, shape, complement) / mass };
  };
  const lnPower = (lnP + ln(shape.a) + lnBeta(shape.a, shape.b)) / shape.a;
  const start = Math.max(LOGIT_LOW + 1, Math.min(lnPower, 0));
  return monotoneRoot({ at, start, low: LOGIT_LOW, high: LOGIT_HIGH });
}
