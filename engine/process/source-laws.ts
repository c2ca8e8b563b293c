import { scaleLaw } from "../dist/scale-law.ts";
import type { CreationSource } from "../plan/plan-schema.ts";
import { setWinning } from "./lift-winning.ts";
import { lostShareOf, type StageLaw } from "./stage-law.ts";

/** The stages as one source's opportunities pass through them. */
export function makeSourceLaws(
  stages: readonly StageLaw[],
  { winRate, cycleTime = 1 }: Pick<CreationSource, "winRate" | "cycleTime">,
): readonly StageLaw[] {
  if (winRate === undefined && cycleTime === 1) return stages;
  const advances = stages.map(({ advance }) => advance);
  if (winRate !== undefined) setWinning(advances, 0, winRate);
  return stages.map((law, index) => {
    const advance = advances[index];
    const lostShare = lostShareOf(law);
    const isSure = law.lost + law.never === 0;
    return {
      ...law,
      advance,
      // What was sure to advance had no other ending to be in proportion to: it is lost.
      lost: (1 - advance) * (isSure ? 1 : lostShare),
      never: isSure ? 0 : (1 - advance) * (1 - lostShare),
      advanceDays: scaleLaw(law.advanceDays, cycleTime),
      lostDays: scaleLaw(law.lostDays, cycleTime),
    };
  });
}
