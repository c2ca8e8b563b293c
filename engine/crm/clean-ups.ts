import { poissonTail } from "./poisson-tail.ts";

/** As many losses of one user in one hour nobody decides one by one. */
const LOSSES_MIN = 5;

/** Where only the day is known, this is how improbable so many must be at the user's usual pace. */
const IMPROBABLE = 1e-3;

/** Counts losses by user and time. */
export interface CleanUps {
  /** @param hour hours since 1970-01-01 of the closing; null where only the day is known */
  readonly note: (user: string, day: number, hour: number | null) => void;
  /** Whether a loss was one of a clean-up. */
  readonly has: (user: string, day: number, hour: number | null) => boolean;
}

/**
 * Finds clean-ups: five losses or more by one user within an hour. Where the hour is not known, as
 * many on one day, and more than the user's pace explains.
 */
export function openCleanUps(): CleanUps {
  const bursts = new Map<string, number>();
  const users = new Map<string, { losses: number; first: number; last: number }>();
  const key = (user: string, day: number, hour: number | null) =>
    hour === null ? `${user}|d${day}` : `${user}|h${hour}`;
  return {
    note(user, day, hour) {
      bursts.set(key(user, day, hour), (bursts.get(key(user, day, hour)) ?? 0) + 1);
      const known = users.get(user);
      if (known === undefined) users.set(user, { losses: 1, first: day, last: day });
      else {
        known.losses++;
        known.first = Math.min(known.first, day);
        known.last = Math.max(known.last, day);
      }
    },
    has(user, day, hour) {
      const count = bursts.get(key(user, day, hour)) ?? 0;
      if (count < LOSSES_MIN) return false;
      const pace = users.get(user);
      if (hour !== null || pace === undefined) return hour !== null;
      const days = pace.last - pace.first + 1;
      return poissonTail(count, pace.losses / days) * days < IMPROBABLE;
    },
  };
}
