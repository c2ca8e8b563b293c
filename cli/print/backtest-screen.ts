import type { BacktestReport, Scores } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import { signed } from "../../words/signed.ts";
import type { Paint } from "../terminal.ts";
import { type Column, layOutTable } from "./lay-out-table.ts";
import { wrapText } from "./wrap-text.ts";

const FALLBACK_CURRENCY = "USD";
const QUOTA_ASSUMED =
  "The quota is assumed: what four periods before booked on average; --quota gives another.";
const WHAT_COLUMNS_SAY =
  "CRPS: how far the whole forecast was off, over mean bookings. 50, 80, 90 %: outcomes inside " +
  "such ranges. Days: so many forecasts. Model's: by how much its CRPS is higher (+) or lower " +
  "(−) on the days that both forecast.";

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

function originLines(
  { origins, quota: given }: BacktestReport,
  currency: string,
  paint: Paint,
): string[] {
  const isAssumed = given === "assumed";
  const money = (amount: number | undefined) =>
    amount === undefined ? "–" : moneyWords(amount, currency);
  const rows = origins.map(({ asOf, horizon, outcome, quantiles, quota, pHit }) => [
    asOf,
    horizon.start,
    quantiles ? `${money(quantiles["0.1"])} – ${money(quantiles["0.9"])}` : "–",
    money(quantiles?.["0.5"]),
    money(outcome),
    quantiles ? isIn(outcome, quantiles) : "–",
    quota > 0 ? money(quota) : "–",
    pHit === null ? "–" : percentWords(pHit),
  ]);
  const titles = ["From", "period", "8 in 10", "median", "came", "", "quota", "chance"];
  const lines = layOutTable(columnsOf(titles, 2), rows);
  const notes = [...absences(origins), ...(isAssumed ? [QUOTA_ASSUMED] : [])];
  const told = notes.flatMap((note) => wrapText(note, "  ", "    "));
  return [paint("dim", lines[0]), ...lines.slice(1), ...told];
}

function isIn(outcome: number, quantiles: Readonly<Record<string, number>>): string {
  return outcome >= quantiles["0.1"] && outcome <= quantiles["0.9"] ? "in" : "out";
}

/** Why there was no forecast, the days of each reason together. */
function absences(origins: BacktestReport["origins"]): readonly string[] {
  const days = new Map<string, string[]>();
  for (const { asOf, absent } of origins) {
    if (absent !== undefined) days.set(absent, [...(days.get(absent) ?? []), asOf]);
  }
  return [...days].map(([reason, on]) => `No forecast from ${on.join(", ")}: ${reason}.`);
}

function scoreLines({ scores }: BacktestReport, paint: Paint): string[] {
  const { model, recalibrated, pool, baselines, skill } = scores;
  const rows = [
    ...rowOf("the model", model),
    ...rowOf("recalibrated", recalibrated),
    ...rowOf("mixed with the best baseline", pool),
    ...Object.entries(baselines).flatMap(([id, one]) => rowOf(one.name, one, skill[id]?.value)),
  ];
  const titles = ["", "CRPS", "50 %", "80 %", "90 %", "bias", "days", "model's"];
  const [title, ...lines] = layOutTable(columnsOf(titles, 1), rows);
  return [paint("dim", title), ...lines, ...wrapText(WHAT_COLUMNS_SAY, "  ", "    ")];
}

function columnsOf(titles: readonly string[], left: number): readonly Column[] {
  return titles.map((title, index) => ({ title, align: index < left ? "left" : "right" }));
}

function rowOf(name: string, scores: Scores | null, skill?: number): string[][] {
  if (scores === null) return [];
  const { crpsShare, coverage50, coverage80, coverage90, bias, origins } = scores;
  const cells = [
    name,
    percent(crpsShare.value),
    ...[coverage50, coverage80, coverage90].map(({ hits, n }) => percent(hits / n)),
    signedPercent(bias.value),
    String(origins),
    skill === undefined ? "" : signedPercent(-skill),
  ];
  return [cells];
}

function signedPercent(ratio: number): string {
  return signed(ratio, percent);
}

/** Of shares and ratios; a probability has percentWords, which never says certain. */
function percent(ratio: number): string {
  return `${Math.round(100 * ratio)}\u00a0%`;
}
