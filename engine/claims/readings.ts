import type { Forecast } from "../forecast/forecast-schema.ts";

/** Bookings of all periods together, or of one from 1 on, on average. */
export function bookings({ total, periods }: Forecast, period = 0): number {
  return (period === 0 ? total : periods[period - 1]).bookings.mean;
}

/** Attainment of all periods together, on average. */
export function attainment({ total }: Forecast): number {
  return total.bookings.mean / total.quota;
}

/** What a world's mechanisms did. @throws {RangeError} if the world has none */
export function mechanisms(forecast: Forecast): NonNullable<Forecast["mechanisms"]> {
  const { mechanisms: told } = forecast;
  if (told === undefined) throw new RangeError("the world has no mechanisms");
  return told;
}

/** The share of hours asked for that opportunities get. @throws {RangeError} without capacity */
export function focus(forecast: Forecast): number {
  return known(mechanisms(forecast).attention?.focus, "focus");
}

/** Open opportunities a rep. @throws {RangeError} without capacity */
export function openPerRep(forecast: Forecast): number {
  return known(mechanisms(forecast).attention?.openPerRep, "open opportunities a rep");
}

/** Won of closed. */
export function winRate(forecast: Forecast): number {
  return known(mechanisms(forecast).capture.winRate, "a win rate");
}

/** Wins of each real opportunity created. */
export function realWinRate(forecast: Forecast): number {
  const { creation, capture } = mechanisms(forecast);
  return capture.won.mean / creation.createdReal.mean;
}

/** Days from creation to the win. */
export function cycleDays(forecast: Forecast): number {
  return known(mechanisms(forecast).capture.cycleDays, "a cycle");
}

/** Recorded open value at asOf over what is missing to the first period's quota. */
export function coverage({ pipeline }: Forecast): number {
  return known(pipeline.pipelineCoverage, "coverage");
}

/** Live of recorded value at asOf. */
export function integrity({ pipeline }: Forecast): number {
  return known(pipeline.integrity, "integrity");
}

/** Open value at the last week's start. */
export function openValueAtEnd(forecast: Forecast): number {
  return mechanisms(forecast).truth.recordedAtEnd.mean;
}

/** What of it can still be won. */
export function liveValueAtEnd(forecast: Forecast): number {
  return mechanisms(forecast).truth.liveAtEnd.mean;
}

/** What of it cannot: ghosts. */
export function ghostValueAtEnd(forecast: Forecast): number {
  return openValueAtEnd(forecast) - liveValueAtEnd(forecast);
}

/** A figure that a world must have. */
export function known(value: number | null | undefined, what: string): number {
  if (value === null || value === undefined) throw new RangeError(`the world has no ${what}`);
  return value;
}
