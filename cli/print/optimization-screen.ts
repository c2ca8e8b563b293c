import type { Optimization } from "../../engine/index.ts";
import { bestSplitWords } from "../../words/best-split.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { orderSentence } from "../../words/order-sentence.ts";
import { exactPercent, shareWords } from "../../words/percent.ts";
import type { Paint } from "../terminal.ts";
import { closingLines, screenOf, titleLine } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";
import { wrapText } from "./wrap-text.ts";

type Split = Optimization["best"];

/** The best split of a budget beside today's, an even one, and everything on one lever. */
export function optimizationScreen(optimization: Optimization, paint: Paint): string {
  const { best, today, even, allInOne, currency, budget } = optimization;
  const parts = best.parts.map(({ lever }) => lever);
  const row = (name: string, { parts: shares, bookings, pHit }: Split) => [
    name,
    ...shares.map(({ share }) => shareWords(share)),
    moneyWords(bookings.value, currency),
    exactPercent(pHit.value),
  ];
  return screenOf([
    [paint("dim", titleLine(optimization))],
    [paint("bold", bestSplitWords(optimization))],
    layOutTable(
      [
        { title: "split", align: "left" },
        ...parts.map((lever) => ({ title: leverName(lever), align: "right" as const })),
        { title: "bookings", align: "right" },
        { title: "chance", align: "right" },
      ],
      [
        row("best", best),
        row(budget.unit === "hours" ? "today" : "nothing spent", today),
        row("even", even),
        ...allInOne.map((split, index) => row(`all on ${leverName(parts[index])}`, split)),
        nearRow(optimization),
      ],
    ),
    orderLines(optimization),
    closingLines(optimization).map((line) => paint("dim", line)),
  ]);
}

function nearRow({ nearBest }: Optimization): readonly string[] {
  const ranges = nearBest.map(
    ({ low, high }) => `${Math.round(100 * low)}–${Math.round(100 * high)} %`,
  );
  return ["as good", ...ranges, "", ""];
}

function orderLines(optimization: Optimization): readonly string[] {
  const sentence = orderSentence(optimization);
  return sentence === "" ? [] : wrapText(`In which order: ${sentence}`);
}
