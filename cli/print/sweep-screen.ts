import type { Sweep } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { exactPercent } from "../../words/percent.ts";
import type { Paint } from "../terminal.ts";
import { closingLines, screenOf, titleLine } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";

const BAR = 30;

/** A lever's curve: a bar for each chance. */
export function sweepScreen(sweep: Sweep, paint: Paint): string {
  const { lever, points, currency, best } = sweep;
  const where = best.isInside ? "inside the range" : "at an end of the range";
  const most = moneyWords(best.bookings.value, currency);
  return screenOf([
    [paint("dim", titleLine(sweep))],
    [paint("bold", `${leverName(lever)} ×${best.multiply} books most (${most}), ${where}`)],
    layOutTable(
      [
        { title: leverName(lever), align: "right" },
        { title: "bookings", align: "right" },
        { title: "chance", align: "right" },
        { title: "", align: "left" },
      ],
      points.map(({ multiply, bookings, pHit }) => [
        `×${Number(multiply.toPrecision(3))}`,
        moneyWords(bookings.value, currency, (bookings.interval[1] - bookings.interval[0]) / 4),
        exactPercent(pHit.value),
        "█".repeat(Math.round(BAR * pHit.value)),
      ]),
    ),
    closingLines(sweep).map((line) => paint("dim", line)),
  ]);
}
