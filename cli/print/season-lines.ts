import type { FitReport } from "../../engine/index.ts";
import { printable } from "./printable.ts";
import { wrapText } from "./wrap-text.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** The strongest and the weakest month of each source whose creation has a season. */
export function seasonLines({ creation }: FitReport): readonly string[] {
  return creation
    .filter(({ seasonality }) => seasonality.length > 0)
    .flatMap(({ source, seasonality }) => {
      const at = (factor: number) =>
        `${MONTHS[seasonality.indexOf(factor)]} (×\u00a0${factor.toFixed(2)})`;
      const [most, least] = [Math.max(...seasonality), Math.min(...seasonality)].map(at);
      return wrapText(`Season of ${printable(source)}: most in ${most}, least in ${least}.`, "");
    });
}
