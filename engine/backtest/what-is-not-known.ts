import type { History } from "../history/history-schema.ts";

/** What a backtest could not take from the past as it stood. */
export interface Limit {
  readonly code: string;
  readonly message: string;
}

/** Says what of the past a history cannot give back as it stood then. */
export function whatIsNotKnown({ opportunities }: History): Limit[] {
  const lacks = (of: "stages" | "amounts" | "closeDates" | "forecastCategories") =>
    !opportunities.some((past) => (past[of]?.length ?? 0) > 0);
  const limits: Limit[] = [
    {
      code: "deleted",
      message: "Opportunities deleted since are in no export: the past looks a little tidier.",
    },
    {
      code: "backdated",
      message:
        "A creation date is taken to be the day the CRM was told; what was logged late is known \
too early.",
    },
    {
      code: "owners",
      message: "Owner, source and segment are today's: earlier ones are not recorded.",
    },
  ];
  if (lacks("amounts")) {
    limits.push({
      code: "amounts",
      message:
        "No history of amounts: each opportunity has its last amount all along, also while it \
was open. Forecasts that weigh open amounts look better than they were.",
    });
  }
  if (lacks("stages")) {
    limits.push({
      code: "stages",
      message: "No history of stages: where an opportunity stood on a day is not known.",
    });
  }
  if (lacks("closeDates")) {
    limits.push({
      code: "close-dates",
      message: "No history of close dates: what the CRM's own weighted pipeline said is not known.",
    });
  }
  if (lacks("forecastCategories")) {
    limits.push({
      code: "forecast-categories",
      message: "No history of forecast categories: what reps committed to is not known.",
    });
  }
  return limits;
}
