import type { Forecast } from "../forecast/forecast-schema.ts";
import type { Alternative } from "../leverage/answers-request.ts";
import type { Estimate } from "../leverage/estimate.ts";
import type { Curve } from "./claim.ts";
import type { Lab } from "./lab.ts";

/** Independent batches that tell how precise a figure is, and Student's 97.5 % point for them. */
const BATCHES = 8;
const STUDENT = 2.364624251592785;
const TRIALS_MIN = 50;

/** Fewer futures of each alternative decide nothing. */
export const FUTURES_MIN = BATCHES * TRIALS_MIN;

/** The forecasts of several alternatives, batch by batch of futures. */
export type Observation = readonly (readonly Forecast[])[];

/**
 * Forecasts several alternatives on batches of futures. Within a batch they share their luck, and
 * each batch has its own: so the spread of a figure over batches is that of a paired comparison,
 * whatever the figure is made of.
 */
export async function observe(
  { run, seed, trials }: Lab,
  alternatives: readonly Alternative[],
): Promise<Observation> {
  const each = Math.ceil(Math.max(FUTURES_MIN, trials) / BATCHES);
  const batches = Array.from({ length: BATCHES }, (_, batch) => `${seed}/${batch}`);
  return Promise.all(
    batches.map((own) =>
      Promise.all(
        alternatives.map(({ plan, scenarios }) =>
          run({ plan, scenarios, seed: own, trials: each }),
        ),
      ),
    ),
  );
}

/** A figure made of the forecasts of all alternatives, in their order, with its error. */
export function figureOf(
  observation: Observation,
  read: (...forecasts: readonly Forecast[]) => number,
): Estimate {
  const values = observation.map((forecasts) => read(...forecasts));
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  const scatter = values.reduce((sum, each) => sum + (each - value) * (each - value), 0);
  const standardError = Math.sqrt(scatter / (values.length - 1) / values.length);
  const half = STUDENT * standardError;
  return { value, standardError, interval: [value - half, value + half] };
}

/** A figure of each alternative in turn, as a curve over what is moved. */
export function curveOf(
  observation: Observation,
  { moved, measure, at }: { moved: string; measure: string; at: readonly number[] },
  read: (forecast: Forecast) => number,
): Curve {
  const points = at.map((place, index) => {
    const { value, interval } = figureOf(observation, (...each) => read(each[index]));
    return { at: place, value, interval };
  });
  return { moved, measure, points };
}

/** Where a curve is highest, and how far it lies above its lower and its upper end. */
export function peakOf(
  observation: Observation,
  { points }: Curve,
  read: (forecast: Forecast) => number,
): { index: number; aboveFirst: Estimate; aboveLast: Estimate } {
  const index = points.reduce((best, { value }, i) => (value > points[best].value ? i : best), 0);
  const above = (end: number) =>
    figureOf(
      observation,
      (...each) => read(each[index]) / read(each[0]) - read(each[end]) / read(each[0]),
    );
  return { index, aboveFirst: above(0), aboveLast: above(points.length - 1) };
}
