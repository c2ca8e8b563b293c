import { poissonQuantile } from "../dist/poisson.ts";
import { drawFromTable, type QuantileTable } from "../dist/quantile-table.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, entityAt } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { CompiledWeek } from "./compiled-week.ts";

/** One opportunity created in a trial: whose luck it has, and when it was created. */
export interface Creation {
  readonly entity: Entity;
  /** Days from asOf. */
  readonly day: number;
}

/**
 * Draws what one source creates in one week of a trial.
 *
 * The count comes by inverse cdf, so a higher rate adds opportunities and changes none. Where a
 * change begins inside the week, what was created before it must not move either: the count is
 * drawn as if the week's first rate held, and the days after the change are thinned or added to.
 *
 * @param shock multiplies the week's rate
 */
export function drawCreation(
  week: CompiledWeek,
  dispersion: QuantileTable | undefined,
  shock: number,
  key: TrialKey,
): Creation[] {
  const { entity, extraEntity, perDay, perDayAtStart } = week;
  const spread = dispersion
    ? drawFromTable(dispersion, drawWord(key, entity, PURPOSE.dispersion))
    : 1;
  const created = drawCell(week.week, entity, PURPOSE.count, perDayAtStart, shock * spread, key);
  if (!week.isChangedInside) return created;

  const kept = created.filter((creation) => {
    const day = Math.floor(creation.day) - 7 * week.week;
    const chance = uniformOf(drawWord(key, creation.entity, PURPOSE.kept));
    return chance * perDayAtStart[day] < perDay[day];
  });
  const added = perDay.map((mean, day) => Math.max(0, mean - perDayAtStart[day]));
  const extra = drawCell(week.week, extraEntity, PURPOSE.extra, added, shock * spread, key);
  return [...kept, ...extra];
}

function drawCell(
  week: number,
  entity: Entity,
  purpose: number,
  perDay: readonly number[],
  factor: number,
  key: TrialKey,
): Creation[] {
  const total = perDay.reduce((sum, mean) => sum + mean, 0);
  if (!(total > 0)) return [];
  const count = poissonQuantile(uniformOf(drawWord(key, entity, purpose)), total * factor);
  return Array.from({ length: count }, (_, index) => {
    const own = entityAt(entity, index);
    const position = uniformOf(drawWord(key, own, PURPOSE.created)) * total;
    return { entity: own, day: 7 * week + dayAt(perDay, position) };
  });
}

/** The time in the week, in days, by which so much of what it creates has been created. */
export function dayAt(perDay: readonly number[], position: number): number {
  let before = 0;
  let day = 0;
  while (day + 1 < perDay.length && before + perDay[day] <= position) before += perDay[day++];
  return day + Math.min(1 - 2 ** -32, (position - before) / perDay[day]);
}
