import type { LifeRegime } from "./life-run.ts";
import { ruleOn } from "./rule-on.ts";

/** What a review sees of a stay. */
export interface Seen {
  readonly entered: number;
  readonly lastTouch: number;
  readonly isPhantom: boolean;
  readonly isPaused: boolean;
  readonly pushes: number;
}

/** One that never ends has been silent from its entry on, or for longer. */
export function neverSeen(entered: number, lastTouch: number, pushes: number): Seen {
  return { entered, lastTouch, isPhantom: true, isPaused: false, pushes };
}

/** P(a review leaves open what it sees so). */
export function shareKept(rules: LifeRegime["rules"], day: number, seen: Seen): number {
  if (rules === undefined) return 1;
  const unknown = seen.isPhantom ? 1 - rules.evidencePerWeek : 1;
  const applies = ruleOn(rules, day - seen.entered, day - seen.lastTouch, seen.pushes) >= 0;
  if (!applies || (rules.respectPaused && seen.isPaused)) return unknown;
  return unknown * (1 - rules.compliance);
}
