import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import { liftWinning, setWinning, winningAhead } from "./lift-winning.ts";
import type { Beliefs, Outlook } from "./outlook.ts";
import { isFor, type Target } from "./target.ts";

/**
 * An outlook after changes to the win rate, in list order.
 *
 * @param isActing by change: whether it acts on this outlook now
 */
export function liftOutlook(
  outlook: Outlook,
  { stages, changes }: Beliefs,
  target: Target,
  isActing: readonly boolean[],
): Outlook {
  let advance = outlook.advance;
  // What a new opportunity's probabilities are so far: `set` is told as a new opportunity's value.
  let fresh: readonly number[] = stages.map((stage) => stage.advance);
  changes.forEach((change, index) => {
    if (change.lever !== "winRate" || !isFor(change, target)) return;
    const named = stages.findIndex(({ name }) => name === change.where.stage);
    const hasStage = change.where.stage !== undefined;
    if (isActing[index] && !(hasStage && named < outlook.stage)) {
      advance = hasStage
        ? liftedStage(advance, named, change, fresh)
        : lifted(advance, outlook.stage, change, fresh);
    }
    fresh = hasStage ? liftedStage(fresh, named, change, fresh) : lifted(fresh, 0, change, fresh);
  });
  return { ...outlook, advance };
}

type Fresh = readonly number[];

function lifted(
  advance: readonly number[],
  stage: number,
  { kind, value }: ResolvedChange,
  fresh: Fresh,
): number[] {
  if (kind === "multiply") return liftWinning(advance, stage, value);
  if (kind === "add") {
    const winning = winningAhead(advance, stage) + value;
    return setWinning(advance, stage, Math.min(1, Math.max(0, winning)));
  }
  const freshWinning = winningAhead(fresh, 0);
  if (freshWinning === 0) return setWinning(advance, stage, value);
  return liftWinning(advance, stage, value / freshWinning);
}

function liftedStage(
  advance: readonly number[],
  stage: number,
  { kind, value }: ResolvedChange,
  fresh: Fresh,
): number[] {
  const now = advance[stage];
  const setTo = fresh[stage] === 0 ? value : (now * value) / fresh[stage];
  const next = kind === "multiply" ? now * value : kind === "add" ? now + value : setTo;
  return advance.map((p, index) => (index === stage ? Math.min(1, Math.max(0, next)) : p));
}
