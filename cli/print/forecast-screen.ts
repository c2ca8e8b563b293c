import type { Forecast } from "../../engine/index.ts";
import { answerWords } from "../../words/answer.ts";
import type { Paint } from "../terminal.ts";
import { dotplotLines } from "./dotplot-lines.ts";
import { footerLine, weightedLines } from "./footer-line.ts";
import { mechanismLines } from "./mechanism-lines.ts";
import { originLines } from "./origin-lines.ts";
import { periodLines } from "./period-lines.ts";
import { printable } from "./printable.ts";
import { riskLines } from "./risk-lines.ts";
import { warningLines } from "./warning-lines.ts";
import { waterfallLines } from "./waterfall-lines.ts";

export interface ScreenOptions {
  readonly paint: Paint;
  /** How long the run took. */
  readonly seconds: number;
}

/** A forecast as a calm screen of at most 80 columns: the answer first, how it came about last. */
export function forecastScreen(forecast: Forecast, { paint, seconds }: ScreenOptions): string {
  const { quota, range } = answerWords(forecast.total, forecast.currency);
  const sections = [
    [paint("dim", titleOf(forecast))],
    [paint("bold", `${quota}.`), `${range}.`],
    dotplotLines(forecast),
    withTitle(periodLines(forecast), paint),
    withTitle(originLines(forecast), paint),
    mechanismLines(forecast),
    ...(forecast.waterfall ? [withTitle(waterfallLines(forecast), paint)] : []),
    riskLines(forecast),
    warningLines(forecast),
    [footerLine(forecast, seconds), ...weightedLines(forecast)].map((line) => paint("dim", line)),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  // No-break spaces keep a unit with its number on a page; in a terminal they only break searches.
  return `${text.join("\n\n")}\n`.replace(/[\u00a0\u202f]/g, " ");
}

function titleOf({ name, scenario, periods }: Forecast): string {
  const span =
    periods.length > 0 ? `, ${periods[0].start} to ${periods[periods.length - 1].end}` : "";
  return `${printable(name)}${span}${scenario === "" ? "" : `, with ${printable(scenario)}`}`;
}

function withTitle([title, ...lines]: readonly string[], paint: Paint): readonly string[] {
  return [paint("dim", title), ...lines];
}
