import { isRanked } from "../process/attention.ts";
import type { LifeRegime, LifeRun, Stretch } from "./life-run.ts";

/**
 * Marks the weeks in which opportunities share hours and nothing else, and which begin with nothing
 * but that: they are lived in loops of their own.
 */
export function markHoursWeeks(
  stretches: readonly Stretch[],
  regimes: readonly LifeRegime[],
  { keepsPositions, closeDays, sources }: Pick<LifeRun, "keepsPositions" | "closeDays" | "sources">,
): Stretch[] {
  const last = regimes.length - 1;
  const [{ from: start }] = stretches;
  return stretches.map((stretch, index) => {
    const { from, regime, isWeekStart, isRegimeStart } = stretch;
    const isWhole = isWeekStart && (stretches[index + 1]?.isWeekStart ?? true);
    const begins = from === start || from === 0 || isRegimeStart;
    // What a later change would move must be known in full.
    const isFree = !keepsPositions || regime === last;
    const isPlain = closeDays === undefined && sharesOnlyHours(regimes[regime]);
    const isCut = from >= 0 && sources.some(({ weeks }) => weeks[from / 7]?.isChangedInside);
    return { ...stretch, isHoursWeek: isWhole && !begins && isFree && isPlain && !isCut };
  });
}

function sharesOnlyHours(regime: LifeRegime): boolean {
  const { gate, stalls, rules, capacity, market, sizeEffects, reps } = regime;
  if (gate || stalls || rules || market || sizeEffects || reps) return false;
  if (capacity === undefined || capacity.update === "event") return false;
  return capacity.managerHelp === undefined && !isRanked(capacity);
}
