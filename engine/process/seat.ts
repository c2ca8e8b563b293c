import { drawFromTable, type QuantileTable } from "../dist/quantile-table.ts";
import { ln } from "../numeric/ln.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import type { Entity } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";

/** Changes of rep in one seat that are drawn one by one; from then on their luck repeats. */
const CHANGES_MAX = 24;

/** Who sits in a seat: nobody, or somebody since a day. Changed in place as days go by. */
export interface Seat {
  isTaken: boolean;
  /** Day from asOf on which the rep started; far back for one who is fully ramped. */
  since: number;
  /** Day on which the rep leaves, or the next one starts. */
  until: number;
  /** Changes so far. */
  changes: number;
}

/** What happens in seats. */
export interface SeatLaw {
  readonly tenureDays: number;
  readonly vacancy: QuantileTable;
}

/** A seat as it stands at asOf: taken by who is there, or waiting for who will start. */
export function openSeat(law: SeatLaw, startedDay: number, seat: Entity, key: TrialKey): Seat {
  if (startedDay > 0) return { isTaken: false, since: 0, until: startedDay, changes: 0 };
  return { isTaken: true, since: startedDay, until: tenure(law, 0, seat, key), changes: 0 };
}

/**
 * Brings a seat forward to a day. Tenure has no memory: who is there at asOf leaves at the hazard
 * of anybody.
 *
 * @returns whether the rep who was there has left
 */
export function bringForward(
  seat: Seat,
  law: SeatLaw,
  day: number,
  entity: Entity,
  key: TrialKey,
): boolean {
  let hasLeft = false;
  while (seat.until <= day) {
    const at = seat.until;
    const change = seat.changes % CHANGES_MAX;
    if (seat.isTaken) {
      hasLeft = true;
      seat.isTaken = false;
      const word = drawWord(key, entity, PURPOSE.duration + 2 * change);
      seat.until = at + drawFromTable(law.vacancy, word);
      seat.changes++;
    } else {
      seat.isTaken = true;
      seat.since = at;
      seat.until = at + tenure(law, change, entity, key);
    }
  }
  return hasLeft;
}

function tenure({ tenureDays }: SeatLaw, change: number, entity: Entity, key: TrialKey): number {
  return -ln(uniformOf(drawWord(key, entity, PURPOSE.outcome + 2 * change))) * tenureDays;
}
