import type { FitReport } from "../../engine/index.ts";
import { countOf, countWords } from "../../words/count.ts";
import { exactPercent } from "../../words/percent.ts";
import { toldOnce } from "../../words/told-once.ts";
import type { Paint } from "../terminal.ts";
import { layOutTable } from "./lay-out-table.ts";
import { printable, shortName } from "./printable.ts";
import { seasonLines } from "./season-lines.ts";
import { wrapText } from "./wrap-text.ts";

/** Months of a season are one thing: its extremes are told above, its numbers are in the JSON. */
const isShown = ({ path }: FitReport["parameters"][number]) => !path.includes("seasonality");
const GROUPS_SHOWN = 8;
const NOT_IN_PLAN =
  "; a plan by stage cannot hold that, as it was learnt of whole cycles: --process whole-cycle " +
  "makes a plan that does";

/** What a history taught: counts, win rates, the law, every number, and what to doubt. */
export function fitScreen(report: FitReport, source: string, paint: Paint): string {
  const dim = (lines: readonly string[]) => {
    const [title, ...rest] = lines;
    return [paint("dim", title), ...rest];
  };
  const sections = [
    wrapText(countsOf(report, printable(source)), "").map((line) => paint("bold", line)),
    winRateLines(report),
    [...lawLines(report), ...seasonLines(report)],
    dim(parameterLines(report)),
    ...groupSections(report).map(dim),
    issueLines(report, paint),
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function countsOf({ counts, from, asOf }: FitReport, source: string): string {
  const { opportunities, won, lost, open } = counts;
  return (
    `${countOf(opportunities, "opportunity", "opportunities")} in ${source}, from ${from} to ` +
    `before ${asOf}: ${countWords(won)} won, ${countWords(lost)} lost, ${countWords(open)} open.`
  );
}

function winRateLines({ winRates, zombies, bootstrap }: FitReport): readonly string[] {
  const { closedOnly, aalenJohansen, aalenJohansenError, atDays, fitted } = winRates;
  const percent = (share: number) => exactPercent(share, 1);
  const text =
    `Win rate: ${percent(fitted)} of all that are created. By day ${countWords(atDays)}, ` +
    `${percent(aalenJohansen)} ± ${percent(aalenJohansenError)} have been won, whatever the law; ` +
    `won ÷ (won + lost), which forgets what is still open, would say ${percent(closedOnly)}.`;
  const { open, olderThanAnyClosing, longestCycle } = zombies;
  const old =
    `${countWords(olderThanAnyClosing)} of ${countWords(open)} open ones are older than the ` +
    `longest cycle that ever closed, ${countOf(longestCycle, "day")}.`;
  return [...wrapText(text, ""), ...bootstrapLines(bootstrap), ...wrapText(old, "")];
}

function bootstrapLines(bootstrap: FitReport["bootstrap"]): readonly string[] {
  if (bootstrap === undefined) return [];
  const { resamples, winRate, never } = bootstrap;
  const range = ([low, high]: typeof winRate) =>
    `${exactPercent(low, 1)} to ${exactPercent(high, 1)}`;
  const text =
    `On ${countOf(resamples, "resample")} of whole quarters, 80 % of win rates are ` +
    `${range(winRate)}, and of the shares that never close ${range(never)}.`;
  return wrapText(text, "");
}

function lawLines({ laws, dealSize, sizeEffects }: FitReport): readonly string[] {
  return [
    ...laws.flatMap(({ stage, reason }) =>
      wrapText(`${stage === undefined ? "Cycle" : shortName(stage)}: ${reason}.`, ""),
    ),
    ...wrapText(`Deal size: ${dealSize.reason}${endOf(dealSize)}.`, ""),
    ...sizeLines(sizeEffects),
  ];
}

function endOf({ tail }: FitReport["dealSize"]): string {
  return tail?.end === undefined ? "" : `, up to ${figure(tail.end)}`;
}

function sizeLines(effects: FitReport["sizeEffects"]): readonly string[] {
  if ("reason" in effects) {
    if (!effects.wasAsked) return [];
    return wrapText(`Size: its effects were not learnt, as ${effects.reason}.`, "");
  }
  const { winRate, cycleTime, isInPlan } = effects;
  const range = ({ interval: [low, high] }: typeof winRate) => `${figure(low)} to ${figure(high)}`;
  const text =
    `Size: one standard deviation of ln size adds ${figure(winRate.estimate)} ` +
    `(${range(winRate)}) to the log-odds of winning and ${figure(cycleTime.estimate)} ` +
    `(${range(cycleTime)}) to ln days${isInPlan ? "" : NOT_IN_PLAN}.`;
  return wrapText(text, "");
}

function parameterLines({ parameters }: FitReport): readonly string[] {
  return layOutTable(
    [
      { title: "What", align: "left" },
      { title: "estimate", align: "right" },
      { title: "80 % interval", align: "right" },
      { title: "n", align: "right" },
      { title: "from", align: "left" },
    ],
    toldOnce(parameters)
      .filter(isShown)
      .map(({ name, estimate, interval: [low, high], n, source }) => [
        printable(name),
        figure(estimate),
        `${figure(low)} to ${figure(high)}`,
        countWords(n),
        source,
      ]),
  );
}

function groupSections({ segments, owners }: FitReport): readonly (readonly string[])[] {
  return [
    { title: "Segment", groups: segments },
    { title: "Owner", groups: owners },
  ]
    .filter(({ groups }) => groups.length > 0)
    .map(({ title, groups }) =>
      layOutTable(
        [
          { title, align: "left" },
          { title: "wins", align: "right" },
          { title: "win rate as counted", align: "right" },
          { title: "pulled to the others'", align: "right" },
          { title: "80 % interval", align: "right" },
        ],
        groups
          .slice(0, GROUPS_SHOWN)
          .map(({ key, wins, raw, shrunk, interval: [low, high] }) => [
            shortName(key),
            countWords(wins),
            exactPercent(raw, 1),
            exactPercent(shrunk, 1),
            `${exactPercent(low, 1)} to ${exactPercent(high, 1)}`,
          ]),
      ),
    );
}

function issueLines({ issues }: FitReport, paint: Paint): readonly string[] {
  if (issues.length === 0) return [];
  return [
    paint("dim", "  Issues"),
    ...issues.flatMap(({ code, message, hint }) =>
      wrapText(`${code}: ${printable(message)}${hint ? `; ${hint}` : ""}.`, "  ", "    "),
    ),
  ];
}

function figure(value: number): string {
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 3;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}
