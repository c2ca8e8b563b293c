import type { Forecast } from "../../engine/index.ts";
import type { Edition } from "../../web/paper/edition.ts";
import { makeForecast } from "./make-forecast.ts";

/** A forecast as it is written to a file: of a plan with a number of each kind, on one day. */
export function makeEdition(changes: Partial<Forecast> = {}): Edition {
  return {
    forecast: makeForecast(changes),
    numbers: [
      { path: "creation[0].perDay", value: 0.5, basis: "said", interval: undefined },
      { path: "commonFactor.creation", value: 0.12, basis: "assumed", interval: undefined },
      { path: "process.won.probability", value: 0.25, basis: "history", interval: [0.2, 0.31] },
    ],
    writtenOn: "2026-02-03",
  };
}
