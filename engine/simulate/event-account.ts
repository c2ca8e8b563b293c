import { type AmountRule, amountOn } from "../process/amounts.ts";
import type { Course } from "../process/course.ts";
import type { Account } from "./compiled-run.ts";

/** An account as the event kernel reads it, with what is known of the lives that go to it. */
export interface EventAccount {
  readonly course: Course;
  /** P(advance) by stage. */
  readonly advance: Float64Array;
  /** Value if won, in major units; -1 where it is drawn. */
  readonly amount: number;
  readonly isOpening: boolean;
  /** Tallies of the breakdowns: of each, bookings; wins stand next to them. */
  readonly columns: Int32Array;
  /** Of the rule by which amounts are booked, where one holds throughout. */
  readonly hasOneRule: boolean;
  readonly scale: number;
  readonly shift: number;
  readonly rules: readonly AmountRule[];
}

/** Lays an account out for the event kernel. */
export function makeEventAccount(
  { course, columns, amountRules }: Account,
  advance: Float64Array,
  amount: number | undefined,
  whose: "open" | "new",
): EventAccount {
  const [{ scale, shift }] = amountRules;
  return {
    course,
    advance,
    amount: amount ?? -1,
    isOpening: whose === "open",
    columns: Int32Array.from(columns),
    hasOneRule: amountRules.length === 1,
    scale,
    shift,
    rules: amountRules,
  };
}

/** amountOn of the account's rules, to the same bits. */
export function amountFor(account: EventAccount, amount: number, day: number): number {
  if (account.hasOneRule) return Math.max(0, amount * account.scale + account.shift);
  return amountOn(account.rules, amount, day);
}
