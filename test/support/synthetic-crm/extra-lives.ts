import { poissonQuantile } from "../../../engine/dist/poisson.ts";
import { dayNumber, isoDate } from "../../../engine/plan/calendar.ts";
import type { Life } from "./live-opportunities.ts";
import { type Luck, USE } from "./luck.ts";
import type { Pitfalls } from "./pitfalls.ts";
import type { Truth } from "./truth.ts";

const RENEWAL = { won: 0.9, median: 30, sigma: 0.3 };

/** Deals that somebody logs once they are won: created and closed within the hour. */
export function bornWonLives(truth: Truth, pitfalls: Pitfalls, luck: Luck): readonly Life[] {
  return extraLives("born won", pitfalls.bornWonPerDay ?? 0, truth, luck, (created) => ({
    outcome: "won",
    ended: created + 1 / 24,
  }));
}

/** Renewals: another business, quick and nearly always won, in the same list. */
export function renewalLives(truth: Truth, pitfalls: Pitfalls, luck: Luck): readonly Life[] {
  return extraLives("renewal", pitfalls.renewalsPerDay ?? 0, truth, luck, (created, key) => ({
    outcome: luck.uniform(key, USE.outcome) < RENEWAL.won ? "won" : "lost",
    ended: created + luck.days(key, USE.duration, RENEWAL),
  }));
}

function extraLives(
  kind: string,
  perDay: number,
  truth: Truth,
  luck: Luck,
  endOf: (created: number, key: string) => Pick<Life, "outcome" | "ended">,
): readonly Life[] {
  const lives: Life[] = [];
  for (let day = dayNumber(truth.start); day < dayNumber(truth.asOf); day++) {
    const count = poissonQuantile(luck.uniform(`${kind} ${isoDate(day)}`, USE.born), perDay);
    for (let i = 0; i < count; i++) {
      const key = `${kind} ${isoDate(day)} ${i}`;
      // Not in the day's last hour, so that an hour later is the same day.
      const created = day + 0.9 * luck.uniform(key, USE.moment);
      const end = endOf(created, key);
      const segment = luck.choice(key, USE.segment, truth.segments);
      const { stage } = segment.stages[segment.stages.length - 1];
      const ending = end.outcome === "won" ? "advance" : "lost";
      lives.push({
        ...{ key, created, segment, ...end, source: truth.sources[0].source },
        owner: luck.choice(key, USE.owner, truth.owners),
        amount: 100 * Math.round(luck.days(key, USE.size, segment.size) / 100 + 1),
        stays: [{ stage, from: created, to: end.ended, ending }],
      });
    }
  }
  return lives;
}
