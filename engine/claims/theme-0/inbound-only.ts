import { estimate } from "../../leverage/estimate.ts";
import type { PlanDocument } from "../../plan/plan-schema.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { answersOf } from "../lab.ts";
import { makeWorld, under } from "../make-world.ts";
import { fourLeverTeam } from "../worlds/four-lever-team.ts";

export const inboundOnly: Claim = {
  id: "0.7",
  claim: "A team that relies on inbound only is at its mercy.",
  expected:
    "when inbound falls by 40 %, the chance of the quota falls more than with mixed sources",
  assumes: ["sources win alike", "other sources do not fall with inbound"],

  async look(lab) {
    const fed = (creation: PlanDocument["creation"]) =>
      makeWorld({ ...fourLeverTeam, creation: [...creation] });
    const alone = fed([{ source: "inbound", perDay: 0.5 }]);
    const mixed = fed([
      { source: "inbound", perDay: 0.25 },
      { source: "prospecting", perDay: 0.25 },
    ]);
    const drought = { lever: "creation", multiply: 0.6, where: { source: "inbound" } } as const;
    const answers = await answersOf(lab, [
      under(alone),
      under(alone, drought),
      under(mixed),
      under(mixed, drought),
    ]);
    const lost = [0, 2].map((team) => estimate(answers, (m) => m.pHit(team) - m.pHit(team + 1)));
    const more = estimate(answers, (m) => m.pHit(0) - m.pHit(1) - m.pHit(2) + m.pHit(3));
    return {
      ...measured("chance of the quota lost more than with mixed sources", more),
      holds: isAbove(more.interval),
      beside: [
        measured("chance lost where all is inbound", lost[0]),
        measured("chance lost where half is inbound", lost[1]),
      ],
    };
  },
};
