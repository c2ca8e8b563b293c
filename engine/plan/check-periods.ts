import { dayNumber } from "./calendar.ts";
import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";

/** Longer horizons say more about the computer than about the team. */
const HORIZON_DAYS_MAX = 3660;

/** Finds what is wrong with a plan's dates and seasons. */
export function checkPeriods(plan: Plan): Issue[] {
  return [...orderIssues(plan), ...asOfIssues(plan), ...idIssues(plan), ...seasonIssues(plan)];
}

function orderIssues({ periods }: Plan): Issue[] {
  return periods.flatMap(({ start, end }, index) => {
    if (end <= start) {
      return [
        issue(`periods[${index}].end`, "period-backwards", `ends ${end}, but starts ${start}`, {
          hint: "end is the first day after the period, so it must be later than start",
        }),
      ];
    }
    const previous = periods[index - 1];
    if (!previous || previous.end === start) return [];
    return [
      issue(
        `periods[${index}].start`,
        "periods-not-contiguous",
        `starts ${start}, but the ` + `period before it ends ${previous.end}`,
        {
          hint: `start it on ${previous.end}: periods follow each other without gap or overlap`,
        },
      ),
    ];
  });
}

function asOfIssues({ periods, asOf }: Plan): Issue[] {
  const [first] = periods;
  if (asOf < first.start || asOf >= first.end) {
    return [
      issue(
        "asOf",
        "as-of-outside",
        `${asOf} is not in the first period, ${first.start} to ${first.end}`,
        { hint: "the first period must contain asOf; leave earlier periods out" },
      ),
    ];
  }
  const horizonDays = dayNumber(periods[periods.length - 1].end) - dayNumber(asOf);
  if (horizonDays <= HORIZON_DAYS_MAX) return [];
  return [
    issue(
      "periods",
      "horizon-too-long",
      `the periods reach ${horizonDays} days ahead; the ` +
        `longest horizon is ${HORIZON_DAYS_MAX} days`,
      {},
    ),
  ];
}

function idIssues({ periods }: Plan): Issue[] {
  return periods.flatMap(({ id }, index) =>
    periods.findIndex((other) => other.id === id) === index
      ? []
      : [issue(`periods[${index}].id`, "duplicate-id", `"${id}" names two periods`, {})],
  );
}

function seasonIssues({ creation }: Plan): Issue[] {
  return creation.flatMap(({ seasonality }, index) => {
    const mean = (seasonality ?? [1]).reduce((sum, x) => sum + x, 0) / (seasonality?.length ?? 1);
    if (Math.abs(mean - 1) < 0.005) return [];
    const path = `creation[${index}].seasonality`;
    const hint = "divide each factor by their mean; the level belongs in perDay";
    return [issue(path, "seasonality-mean", `the factors' mean is ${mean}, not 1`, { hint })];
  });
}

function issue(path: string, code: string, message: string, more: { hint?: string }): Issue {
  return { code, path, message, ...more };
}
