import { isIsoDate } from "../plan/calendar.ts";
import type { PipelineOptions } from "./pipeline-options.ts";

/**
 * Refuses options that are not what their comments say. The delimiter is checked where it is used.
 *
 * @throws {RangeError} naming the option, the rule and the value
 */
export function checkOptions(options: PipelineOptions): void {
  const { currency, rates = {} } = options;
  for (const name of ["asOf", "firstRecord"] as const) {
    const date = options[name];
    if (date === undefined || isIsoDate(date)) continue;
    throw new RangeError(`${name} must be a date as YYYY-MM-DD, got ${date}`);
  }
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw new RangeError(`currency must be an ISO 4217 code, got ${currency}`);
  }
  for (const [code, rate] of Object.entries(rates)) {
    if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`rates.${code} must be positive, got ${rate}`);
    }
  }
}
