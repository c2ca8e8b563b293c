import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import { isFor, type Target } from "./target.ts";

/** What becomes of an amount that is booked: `amount · scale + shift`, never below 0. */
export interface AmountRule {
  /** Days from asOf on which the rule begins. */
  readonly fromDay: number;
  readonly scale: number;
  readonly shift: number;
}

/**
 * The rules for one opportunity's amount: one from asOf, and one where each later change begins.
 *
 * `set` is told as the mean of new opportunities: amounts keep their proportions to it.
 *
 * @param meanSize the plan's mean deal size
 */
export function makeAmountRules(
  changes: readonly ResolvedChange[],
  target: Target,
  meanSize: number,
): AmountRule[] {
  const moves = changes
    .filter((change) => change.lever === "dealSize" && isFor(change, target))
    .filter(({ where }) => where.stage === undefined || where.stage === target.openingStage);
  const days = [...new Set([0, ...moves.map(({ fromDay }) => fromDay)])].sort((a, b) => a - b);
  return days.map((day) => ruleOn(moves, day, meanSize));
}

function ruleOn(moves: readonly ResolvedChange[], day: number, meanSize: number): AmountRule {
  const asIs: AmountRule = { fromDay: day, scale: 1, shift: 0 };
  return moves
    .filter(({ fromDay }) => fromDay <= day)
    .reduce((rule, move) => changedRule(rule, move, meanSize), asIs);
}

function changedRule(
  rule: AmountRule,
  { kind, value }: ResolvedChange,
  meanSize: number,
): AmountRule {
  if (kind === "add") return { ...rule, shift: rule.shift + value };
  if (kind === "multiply") return scaledRule(rule, value);
  const mean = Math.max(0, meanSize * rule.scale + rule.shift);
  // Amounts that are all nothing have no proportion: each becomes the value.
  return mean > 0 ? scaledRule(rule, value / mean) : { ...rule, scale: 0, shift: value };
}

function scaledRule({ fromDay, scale, shift }: AmountRule, factor: number): AmountRule {
  return { fromDay, scale: scale * factor, shift: shift * factor };
}

/** The amount booked on a day, before any shared shock. */
export function amountOn(rules: readonly AmountRule[], amount: number, day: number): number {
  let rule = rules[0];
  for (const next of rules) if (next.fromDay <= day) rule = next;
  return Math.max(0, amount * rule.scale + rule.shift);
}
