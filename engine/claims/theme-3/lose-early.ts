import type { PlanDocument } from "../../plan/plan-schema.ts";
import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { bookings, focus } from "../readings.ts";
import { loadedTeam } from "../worlds/selling-team.ts";

/** Of each opportunity the same half is lost to a hidden buyer: found out early, or at the end. */
const KEPT = 0.5;
const SURE = 0.9;

export const loseEarly: Claim = {
  id: "3.10",
  claim: "A hidden buyer who is found early costs less than one who is found at the end.",
  expected: "the same overall chance of winning books more if what is lost is lost early",
  assumes: ["the milestone moves the loss and changes no chance of winning", "hours bind"],

  async look(lab) {
    const seen = await observe(lab, [
      under(makeWorld(losing(SURE, KEPT))),
      under(makeWorld(losing(KEPT, SURE))),
    ]);
    const booked = figureOf(seen, (a, b) => bookings(b) / bookings(a));
    const attended = figureOf(seen, (a, b) => focus(b) / focus(a));
    return {
      ...measured("bookings if it is found early ÷ at the end", booked),
      holds: isAbove(booked.interval, 1) && isAbove(attended.interval, 1),
      beside: [measured("focus, likewise", attended)],
    };
  },
};

function losing(early: number, late: number): PlanDocument {
  const [evaluation, decision] = loadedTeam.process.stages;
  const advancing = (stage: typeof evaluation | typeof decision, probability: number) => ({
    ...stage,
    advance: { ...stage.advance, probability },
  });
  const stages = [advancing(evaluation, early), advancing(decision, late)];
  return { ...loadedTeam, process: { kind: "stages", stages } };
}
