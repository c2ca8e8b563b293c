import { exp } from "../numeric/exp.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Reps } from "../plan/reps-schema.ts";
import { rampOf } from "../process/ramp.ts";
import { bringForward, openSeat, type Seat } from "../process/seat.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { LifeStaff } from "./life-run.ts";

/** The people of one trial, as the week finds them. */
export interface Staff {
  readonly law: LifeStaff;
  readonly seats: Seat[];
  /** Share of full hours of each seat: 0 while it is empty. */
  readonly ramp: Float64Array;
  /** Factor on the odds of each advance, by the rep's skill. */
  readonly skill: Float64Array;
  /** Factor on what the rep's creation hours bring about. */
  readonly drive: Float64Array;
  /** Attention that each of the rep's opportunities gets where all are served alike. */
  readonly attention: Float64Array;
  /** What that attention does to their pace, and to the odds of each advance. */
  readonly pace: Float64Array;
  readonly attentionOdds: Float64Array;
  /** The rep's open opportunities. */
  readonly open: Int32Array;
  /** Hours a week that the rep's open opportunities ask for, and those of phantoms. */
  readonly asked: Float64Array;
  readonly askedByPhantoms: Float64Array;
  /** Seats that are taken, in order. */
  readonly taken: Int32Array;
  takenCount: number;
}

export function makeStaff(law: LifeStaff): Staff {
  const count = law.entities.length;
  return {
    law,
    seats: law.startedDays.map((since) => ({ isTaken: true, since, until: 0, changes: 0 })),
    ramp: new Float64Array(count),
    skill: new Float64Array(count),
    drive: new Float64Array(count),
    attention: new Float64Array(count),
    pace: new Float64Array(count),
    attentionOdds: new Float64Array(count),
    open: new Int32Array(count),
    asked: new Float64Array(count),
    askedByPhantoms: new Float64Array(count),
    taken: new Int32Array(count),
    takenCount: 0,
  };
}

/** Seats the people of a trial. Nobody leaves before asOf: who is there then is known. */
export function openStaff(staff: Staff, reps: Reps | undefined, key: TrialKey): void {
  const { entities, startedDays, seatLaw } = staff.law;
  staff.attention.fill(1);
  staff.pace.fill(1);
  staff.attentionOdds.fill(1);
  entities.forEach((entity, seat) => {
    const lucky = (purpose: number) => normalQuantile(uniformOf(drawWord(key, entity, purpose)));
    const spread = reps?.skill.winRate ?? 0;
    const drive = reps?.skill.creation ?? 0;
    staff.skill[seat] = spread === 0 ? 1 : exp(spread * lucky(PURPOSE.skill));
    staff.drive[seat] = drive === 0 ? 1 : exp(drive * lucky(PURPOSE.drive) - (drive * drive) / 2);
    if (seatLaw) staff.seats[seat] = openSeat(seatLaw, startedDays[seat], entity, key);
  });
}

/**
 * Brings the seats to a day.
 *
 * @param left is told of each seat whose rep has left since
 */
export function bringStaff(
  staff: Staff,
  reps: Reps | undefined,
  day: number,
  key: TrialKey,
  left: (seat: number) => void,
): void {
  const { seats, ramp, taken, law } = staff;
  const gone: number[] = [];
  staff.takenCount = 0;
  for (let seat = 0; seat < seats.length; seat++) {
    const one = seats[seat];
    if (law.seatLaw && day > 0 && bringForward(one, law.seatLaw, day, law.entities[seat], key)) {
      gone.push(seat);
    }
    // Before asOf a seat is taken by whoever is in it then, once that rep has started.
    const isTaken = one.isTaken && one.since <= day;
    ramp[seat] = !isTaken ? 0 : reps ? rampOf(reps.ramp, day - one.since) : 1;
    if (isTaken) taken[staff.takenCount++] = seat;
  }
  for (const seat of gone) left(seat);
}

/** The seat that a chance in [0, 1) falls on, of those that are taken; the first if none is. */
export function lotOf({ taken, takenCount }: Staff, chance: number): number {
  return takenCount > 0 ? taken[Math.floor(chance * takenCount)] : 0;
}
