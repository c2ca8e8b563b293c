import type { Forecast } from "../../engine/index.ts";
import { EXIT } from "../exit-code.ts";
import { type Failure, refuse } from "../failure.ts";
import { type Figure, findFigure } from "./find-figure.ts";
import type { Assertion, Comparison } from "./read-assertion.ts";

const HOLDS: Record<Comparison, (value: number, bound: number) => boolean> = {
  ">=": (value, bound) => value >= bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  "<": (value, bound) => value < bound,
  "==": (value, bound) => value === bound,
};

const format = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

/** Refuses assertions about figures that such a forecast does not have. */
export function requireFigures(forecast: Forecast, assertions: readonly Assertion[]): void {
  for (const assertion of assertions) figureOf(forecast, assertion);
}

/** What to fail with because some assertion does not hold; undefined where all of them do. */
export function checkAssertions(
  forecast: Forecast,
  assertions: readonly Assertion[],
): Failure | undefined {
  const missed = assertions.filter((assertion) => {
    return !HOLDS[assertion.comparison](figureOf(forecast, assertion).value, assertion.bound);
  });
  if (missed.length === 0) return undefined;
  const message = missed.map((each) => sayMiss(each, figureOf(forecast, each))).join("; ");
  return { exitCode: EXIT.missed, code: "assertion-missed", message, path: missed[0].figure };
}

function figureOf(forecast: Forecast, { figure, text }: Assertion): Figure {
  const found = findFigure(forecast, figure);
  if (found) return found;
  return refuse("unknown-figure", `--assert ${JSON.stringify(text)}: no number at ${figure}`, {
    path: figure,
    hint: "Name a number of the forecast document, such as pHit, bookings.mean or periods[0].pHit.",
  });
}

function sayMiss({ text, bound }: Assertion, { value, standardError }: Figure): string {
  const error = standardError ? ` (Monte Carlo error ${format.format(standardError)})` : "";
  const gap = Math.abs(value - bound);
  return `missed ${text}: found ${format.format(value)}${error}, off by ${format.format(gap)}`;
}
