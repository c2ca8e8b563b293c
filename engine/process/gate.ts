import type { Qualification } from "../plan/qualification-schema.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";

/** What the gate makes of a candidate, as bits of one number. */
export const VERDICT = {
  /** It could be won by a seller who does not sell to the unfit. */
  real: 1,
  /** It would buy though it does not fit, and a rep sells to it. */
  unfit: 2,
  marketingQualified: 4,
  accepted: 8,
  /** It becomes an opportunity: accepted, or entered before its time. */
  created: 16,
} as const;

/**
 * Passes one candidate through the gate. Each criterion is read by its own luck, given whether the
 * candidate is real: that the three are independent given that is an assumption.
 *
 * A stricter gate lets in a part of what a looser one does.
 *
 * @param key0 halves of the trial's key, then of the candidate's entity: see wordAt
 * @returns bits of VERDICT
 */
export function judge(
  { strictness, criteria, premature, marketing, unfit }: Qualification,
  prevalence: number,
  key0: number,
  key1: number,
  entity0: number,
  entity1: number,
): number {
  const chance = (purpose: number) => uniformOf(wordAt(key0, key1, entity0 + purpose, entity1));
  const isReal = chance(PURPOSE.real) < prevalence;
  const wouldBuy = !isReal && unfit !== undefined && chance(PURPOSE.unfit) < unfit.share;
  const hasInterest = isReal || wouldBuy;
  let met = 0;
  if (chance(PURPOSE.pain) < markedShare(criteria.pain, hasInterest)) met++;
  if (chance(PURPOSE.interest) < markedShare(criteria.interest, hasInterest)) met++;
  if (chance(PURPOSE.fit) < markedShare(criteria.fit, isReal)) met++;

  let verdict = isReal ? VERDICT.real : 0;
  if (wouldBuy && chance(PURPOSE.sold) < unfit.sold) verdict |= VERDICT.unfit;
  const isQualified =
    marketing === undefined || met >= wanted(marketing.strictness, chance(PURPOSE.marketing));
  if (isQualified) verdict |= VERDICT.marketingQualified;
  if (isQualified && met >= wanted(strictness, chance(PURPOSE.strictness))) {
    return verdict | VERDICT.accepted | VERDICT.created;
  }
  const isPremature = premature > 0 && chance(PURPOSE.premature) < premature;
  return isPremature ? verdict | VERDICT.created : verdict;
}

interface Criterion {
  readonly sensitivity: number;
  readonly specificity: number;
}

function markedShare({ sensitivity, specificity }: Criterion, isThere: boolean): number {
  return isThere ? sensitivity : 1 - specificity;
}

/** Criteria that one candidate must meet: a fraction of them is asked of that share. */
function wanted(strictness: number, chance: number): number {
  const whole = Math.floor(strictness);
  return chance < strictness - whole ? whole + 1 : whole;
}

/** Share of candidates that become opportunities of one kind: real, or not. */
export function passShareOf(
  gate: Qualification | undefined,
  own: number | undefined,
  isFake: boolean,
): number {
  if (gate === undefined) return isFake ? 0 : 1;
  const prevalence = own ?? gate.prevalence;
  const { share = 0, sold = 0 } = gate.unfit ?? {};
  const unfit = (1 - prevalence) * share * passShare(gate, true, 1);
  const fake = (1 - prevalence) * (1 - share) * passShare(gate, false, 0);
  // Who buys without fitting lives as the real ones do.
  if (isFake) return fake + unfit * (1 - sold);
  return prevalence * passShare(gate, true, 0) + unfit * sold;
}

/** P(real | created), which a CRM shows of no opportunity. In [0, 1]; 0 if none is created. */
export function precisionOf(gate: Qualification, prevalence: number): number {
  const real = prevalence * passShare(gate, true, 0);
  const unfit = gate.unfit?.share ?? 0;
  const passed = (1 - unfit) * passShare(gate, false, 0) + unfit * passShare(gate, true, 1);
  const fake = (1 - prevalence) * passed;
  return real + fake > 0 ? real / (real + fake) : 0;
}

/** P(created | what the candidate is). @param unfit 1 if it only lacks fit */
function passShare(gate: Qualification, isThere: boolean, unfit: 0 | 1): number {
  const { criteria, premature, strictness, marketing } = gate;
  const counts = countLaw([
    markedShare(criteria.pain, isThere),
    markedShare(criteria.interest, isThere),
    markedShare(criteria.fit, isThere && unfit === 0),
  ]);
  const accepted = counts.reduce(
    (sum, p, met) => sum + p * meets(met, strictness) * meets(met, marketing?.strictness ?? 0),
    0,
  );
  return accepted + (1 - accepted) * premature;
}

function meets(met: number, strictness: number): number {
  const whole = Math.floor(strictness);
  const fraction = strictness - whole;
  return (met >= whole + 1 ? fraction : 0) + (met >= whole ? 1 - fraction : 0);
}

/** The law of how many of three independent events happen. */
function countLaw([a, b, c]: readonly [number, number, number]): number[] {
  return [
    (1 - a) * (1 - b) * (1 - c),
    a * (1 - b) * (1 - c) + (1 - a) * b * (1 - c) + (1 - a) * (1 - b) * c,
    a * b * (1 - c) + a * (1 - b) * c + (1 - a) * b * c,
    a * b * c,
  ];
}
