import type { Forecast } from "../../engine/index.ts";
import { frameOf } from "./frame.ts";

/** The axis that shows several forecasts whole. */
export function spanOf(forecasts: readonly Forecast[]): readonly [number, number] {
  const spans = forecasts.map((forecast) => frameOf(forecast).bookings);
  return [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))];
}
