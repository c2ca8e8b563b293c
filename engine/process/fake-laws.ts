import { makeLaw } from "../dist/make-law.ts";
import type { Qualification } from "../plan/qualification-schema.ts";
import type { StageLaw } from "./stage-law.ts";

/**
 * The stages as an opportunity passes through them that is not real: it advances less often, and
 * from the last stage never.
 */
export function makeFakeLaws(stages: readonly StageLaw[], gate: Qualification): StageLaw[] {
  const { advance: kept, never, days } = gate.fakes;
  return stages.map((law, index) => {
    const advance = index + 1 < stages.length ? law.advance * kept : 0;
    const lostDays = days ? makeLaw(days) : law.lostDays;
    return {
      ...law,
      advance,
      lost: (1 - advance) * (1 - never),
      never: (1 - advance) * never,
      lostDays,
    };
  });
}
