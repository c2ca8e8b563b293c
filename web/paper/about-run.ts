import type { Forecast } from "../../engine/index.ts";

/** What a reader needs to repeat a forecast, as names and values: it goes into every file. */
export function aboutRun(forecast: Forecast): Readonly<Record<string, string | number>> {
  const { name, currency, asOf, scenario, method, seed, trials, planHash, engineVersion } =
    forecast;
  return { name, currency, asOf, scenario, method, seed, trials, planHash, engineVersion };
}
