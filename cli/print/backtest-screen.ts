import type { BacktestReport, Scores } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import type { Paint } from "../terminal.ts";
import { layOutTable } from "./lay-out-table.ts";
import { wrapText } from "./wrap-text.ts";

const FALLBACK_CURRENCY = "USD";

/** How good forecasts of the past were, against baselines, and what that can prove. */
export function backtestScreen(
  report: BacktestReport,
  currency: string = FALLBACK_CURRENCY,
  paint: Paint,
): string {
  const sections = [
    wrapText(answerOf(report), "").map((line) => paint("bold", line)),
    originLines(report, currency, paint),
    scoreLines(report, paint),
    wrapText(report.verification.message, ""),
    report.limits.flatMap(({ message }) => wrapText(message, "  ", "    ")),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function answerOf({ scores, bestBaseline, recommends, origins }: BacktestReport): string {
  const { model, skill } = scores;
  if (model === null) return `No forecast at any of ${countOf(origins.length, "origin")}.`;
  const { hits, n } = model.coverage80;
  const held = `${hits} of ${n} outcomes lay in the forecast's 8-in-10 range`;
  if (bestBaseline === null) return `${held}; no baseline could be compared with.`;
  const { value, probability } = skill[bestBaseline];
  const name = scores.baselines[bestBaseline].name;
  const better = value >= 0 ? "better" : "worse";
  const advice = {
    model: "forecast by the model",
    pool: "mix the two",
    nothing: "trust neither yet",
  }[recommends];
  return (
    `${held}; its score is ${percent(Math.abs(value))} ${better} than the best baseline's ` +
    `(${name}), better in ${percentWords(probability)} of resamples: ${advice}.`
  );
}

function originLines({ origins }: BacktestReport, currency: string, paint: Paint): string[] {
  const money = (amount: number | undefined) =>
    amount === undefined ? "–" : moneyWords(amount, currency);
  const rows = origins.map(({ asOf, horizon, outcome, quantiles, pHit, absent }) => [
    asOf,
    horizon.start,
    quantiles ? `${money(quantiles["0.1"])} – ${money(quantiles["0.9"])}` : (absent ?? "–"),
    money(quantiles?.["0.5"]),
    money(outcome),
    quantiles && outcome >= quantiles["0.1"] && outcome <= quantiles["0.9"] ? "in" : "out",
    pHit === null ? "–" : percentWords(pHit),
  ]);
  const columns = ["From", "period", "8 in 10", "median", "came", "", "P(quota)"].map(
    (title, index) => ({ title, align: index < 2 ? ("left" as const) : ("right" as const) }),
  );
  const [title, ...lines] = layOutTable(columns, rows);
  return [paint("dim", title), ...lines];
}

function scoreLines({ scores }: BacktestReport, paint: Paint): string[] {
  const { model, recalibrated, pool, baselines } = scores;
  const named: [string, Scores | null][] = [
    ["the model", model],
    ["recalibrated", recalibrated],
    ["mixed with the best baseline so far", pool],
    ...Object.values(baselines).map((one): [string, Scores] => [one.name, one]),
  ];
  const rows = named.flatMap(([name, one]) => (one ? [rowOf(name, one)] : []));
  const columns = ["", "CRPS of bookings", "in 50 %", "in 80 %", "in 90 %", "bias", "origins"].map(
    (title, index) => ({ title, align: index === 0 ? ("left" as const) : ("right" as const) }),
  );
  const [title, ...lines] = layOutTable(columns, rows);
  return [paint("dim", title), ...lines];
}

function rowOf(name: string, scores: Scores): string[] {
  const { crpsShare, coverage50, coverage80, coverage90, bias, origins } = scores;
  return [
    name,
    percent(crpsShare.value),
    ...[coverage50, coverage80, coverage90].map(({ hits, n }) => percent(hits / n)),
    `${bias.value >= 0 ? "+" : "−"}${percent(Math.abs(bias.value))}`,
    String(origins),
  ];
}

/** Of shares and ratios; a probability has percentWords, which never says certain. */
function percent(ratio: number): string {
  return `${Math.round(100 * ratio)}\u00a0%`;
}
