import type { Comparison } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import { signedMoney, signedPoints } from "../../words/signed.ts";
import type { Paint } from "../terminal.ts";
import { layOutTable } from "./lay-out-table.ts";
import { printable, shortName } from "./printable.ts";
import { wrapText } from "./wrap-text.ts";

type Compared = Comparison["scenarios"][number];

/** What-ifs beside the plan as it is: their answers first, then what each changes. */
export function comparisonScreen(comparison: Comparison, paint: Paint): string {
  const { base, scenarios } = comparison;
  const sections = [
    [paint("dim", printable(base.name))],
    answerLines(comparison),
    [
      paint("dim", "  What changes, with 95 % intervals"),
      ...scenarios.flatMap((each) => changeLines(each, base.currency)),
    ],
    periodLines(comparison, (text) => paint("dim", text)),
    [
      paint(
        "dim",
        `${countOf(base.trials, "future")}, the same luck for each · ` +
          `seed ${printable(base.seed)}`,
      ),
    ],
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  const text = shown.map((lines) => lines.join("\n")).join("\n\n");
  return `${text}\n`.replace(/[\u00a0\u202f]/g, " ");
}

function answerLines({ base, scenarios }: Comparison): readonly string[] {
  const row = (
    name: string,
    { total, currency }: Comparison["base"],
    { booksMore, booksLess }: Partial<Compared> = {},
  ) => [
    shortName(name),
    total.quota > 0 ? percentWords(total.pHit) : "",
    moneyWords(total.bookings.mean, currency, total.bookings.standardError),
    ...[booksMore, booksLess].map((share) => (share === undefined ? "" : percentWords(share))),
  ];
  return layOutTable(
    [
      { title: "What if", align: "left" },
      { title: "chance", align: "right" },
      { title: "mean bookings", align: "right" },
      { title: "books more in", align: "right" },
      { title: "less in", align: "right" },
    ],
    [row("the plan as it is", base), ...scenarios.map((each) => row(each.id, each.forecast, each))],
  );
}

function changeLines({ id, delta }: Compared, currency: string): readonly string[] {
  const money = (amount: number) => signedMoney(amount, currency);
  const points = (share: number) => signedPoints(share);
  const [low, high] = delta.bookingsMeanInterval.map(money);
  const [least, most] = delta.pHitInterval.map(points);
  const chance = `chance ${points(delta.pHit)} points (${least} to ${most})`;
  const bookings = `mean bookings ${money(delta.bookingsMean)} (${low} to ${high})`;
  return wrapText(`${shortName(id)}: ${chance}; ${bookings}`, "  ", "    ");
}

/** Periods that fit beside each other. */
const PERIODS_MAX = 4;

/** Points of chance period by period: exact where they are known so. */
function periodLines({ scenarios }: Comparison, dim: (text: string) => string): readonly string[] {
  const ids = scenarios[0].periods.slice(0, PERIODS_MAX).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = scenarios.map(({ id, periods }) => [
    shortName(id),
    ...periods
      .slice(0, PERIODS_MAX)
      .map(({ delta }) => signedPoints(delta.exact?.pHit ?? delta.pHit)),
  ]);
  return [
    dim("  Points of chance, period by period"),
    ...layOutTable(
      [
        { title: "What if", align: "left" },
        ...ids.map((id) => ({ title: shortName(id), align: "right" as const })),
      ],
      rows,
    ),
  ];
}
