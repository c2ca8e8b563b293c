import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { creationFor, quotientOf } from "../required-creations.ts";
import { openList } from "../worlds/open-list.ts";

const RECORDED = 60;
const LIVE = 24;
const CHANCE = 0.8;

export const theTrueGap: Claim = {
  id: "4.4",
  claim: "A team whose coverage was false must create more than it believes.",
  expected:
    "for a chance of 80 % the live 1.2x need far more new opportunities than the recorded 3x",
  assumes: ["36 of 60 open opportunities are ghosts", "new ones are as good as the live ones"],

  async look(lab) {
    const team = (count: number) =>
      under(makeWorld(openList({ count, winRate: 0.25, perDay: 0.5 })));
    const believed = await creationFor(lab, team(RECORDED), CHANCE);
    const needed = await creationFor(lab, team(LIVE), CHANCE);
    return {
      ...measured("creation needed as things are ÷ as recorded", quotientOf(needed, believed)),
      holds: isAbove(quotientOf(needed, believed).interval, 1),
      beside: [
        measured("creation needed as recorded ÷ today's", believed),
        measured("creation needed as things are ÷ today's", needed),
      ],
    };
  },
};
