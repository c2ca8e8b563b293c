import type { Forecast } from "../../engine/index.ts";
import { amountTicks } from "../../web/charts/amount-ticks.ts";
import { dotValues } from "../../web/charts/dot-values.ts";
import { frameOf } from "../../web/charts/frame.ts";
import { moneyWords } from "../../words/money.ts";
import { type DotStacks, stackDots } from "./stack-dots.ts";

/** Each column takes a dot and the gap behind it. */
const COLUMN_COUNT = 36;
const TICK_COLUMNS = 6;
const INDENT = "  ";

/** Bookings as fifty dots over an axis of amounts: the filled ones make the quota. */
export function dotplotLines(forecast: Forecast): readonly string[] {
  const { total, currency } = forecast;
  const span = frameOf(forecast).bookings;
  const values = dotValues(total);
  const stacks = stackDots({ values, quota: total.quota, span, columnCount: COLUMN_COUNT });
  const ticks = amountTicks(span, currency, { pixels: COLUMN_COUNT, apart: TICK_COLUMNS });
  return [
    ...quotaLines(stacks, `quota ${moneyWords(total.quota, currency)}`),
    ...dotLines(stacks),
    `${INDENT}${"─".repeat(2 * COLUMN_COUNT)}`,
    axisLine(ticks.map(({ value, label }) => ({ at: 2 * stacks.place(value), label }))),
  ];
}

function quotaLines({ quotaColumn }: DotStacks, label: string): readonly string[] {
  return quotaColumn === undefined ? [] : [axisLine([{ at: 2 * quotaColumn - 1, label }])];
}

function dotLines({ columns, quotaColumn }: DotStacks): readonly string[] {
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => {
    const cells = columns.map((column) => signOf(column[height - 1 - row]));
    const gaps = [...columns.keys(), COLUMN_COUNT].map((gap) => (gap === quotaColumn ? "│" : " "));
    return ` ${gaps[0]}${cells.map((cell, index) => cell + gaps[index + 1]).join("")}`.trimEnd();
  });
}

function signOf(makesQuota: boolean | undefined): string {
  if (makesQuota === undefined) return " ";
  return makesQuota ? "●" : "○";
}

/** Labels centred on their places; one that would touch its neighbour is left out. */
function axisLine(labels: readonly { readonly at: number; readonly label: string }[]): string {
  let line = "";
  for (const { at, label } of labels) {
    const start = Math.max(INDENT.length, INDENT.length + Math.round(at - label.length / 2));
    if (line === "" || start > line.length) line = line.padEnd(start) + label;
  }
  return line;
}
