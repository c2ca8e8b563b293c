import { dayNumber } from "./calendar.ts";
import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";
import { tidyNumber } from "./tidy-number.ts";

/** Longer horizons say more about the computer than about the team. */
const HORIZON_DAYS_MAX = 3660;

/** Factors typed with two decimals have a mean this near to 1. */
const MEAN_TOLERANCE = 0.005;

/** Finds what is wrong with a plan's dates and seasons. */
export function checkPeriods(plan: Plan): Issue[] {
  const misplaced = orderIssues(plan);
  return [
    ...(misplaced.length > 0 ? misplaced : asOfIssues(plan)),
    ...idIssues(plan),
    ...seasonIssues(plan),
  ];
}

function orderIssues({ periods }: Plan): Issue[] {
  return periods.flatMap(({ start, end }, index) => {
    const previous = periods[index - 1];
    if (end <= start) return [backwardsIssue(index, start, end)];
    return previous && previous.end !== start ? [gapIssue(index, start, previous.end)] : [];
  });
}

function backwardsIssue(index: number, start: string, end: string): Issue {
  const message = `ends ${end}, but starts ${start}`;
  const hint = "end is the first day after the period, so it must be later than start";
  return { code: "period-backwards", path: `periods[${index}].end`, message, hint };
}

function gapIssue(index: number, start: string, previousEnd: string): Issue {
  const message = `starts ${start}, but the period before it ends ${previousEnd}`;
  const hint = `start it on ${previousEnd}: periods follow each other without gap or overlap`;
  return { code: "periods-not-contiguous", path: `periods[${index}].start`, message, hint };
}

function asOfIssues({ periods, asOf }: Plan): Issue[] {
  const [{ start, end }] = periods;
  if (asOf < start || asOf >= end) {
    const message = `${asOf} is not in the first period, ${start} to the day before ${end}`;
    const hint = "the first period must contain asOf; leave earlier periods out";
    return [{ code: "as-of-outside", path: "asOf", message, hint }];
  }
  const horizonDays = dayNumber(periods[periods.length - 1].end) - dayNumber(asOf);
  if (horizonDays <= HORIZON_DAYS_MAX) return [];
  const message = `reach ${horizonDays} days ahead; ${HORIZON_DAYS_MAX} days is the longest`;
  const hint = "leave the last periods out";
  return [{ code: "horizon-too-long", path: "periods", message, hint }];
}

function idIssues({ periods }: Plan): Issue[] {
  const ids = periods.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const message = `"${id}" is also the id of periods[${first}]`;
    const hint = "ids must differ, for a forecast is told period by period";
    return [{ code: "duplicate-id", path: `periods[${index}].id`, message, hint }];
  });
}

function seasonIssues({ creation }: Plan): Issue[] {
  return creation.flatMap(({ seasonality = [1] }, index) => {
    const mean = seasonality.reduce((sum, factor) => sum + factor, 0) / seasonality.length;
    if (Math.abs(mean - 1) <= MEAN_TOLERANCE) return [];
    const path = `creation[${index}].seasonality`;
    const message = `the factors' mean is ${tidyNumber(mean)}; it must be 1`;
    const hint = "divide each factor by their mean; the level belongs in perDay";
    return [{ code: "seasonality-mean", path, message, hint }];
  });
}
