import type { ReplayDifference } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { causeWords } from "../../words/life.ts";
import { exactMoney } from "../../words/money.ts";
import { signed } from "../../words/signed.ts";
import type { Paint } from "../terminal.ts";
import { printable } from "./printable.ts";
import { replayHead, screenOf } from "./replay-screen.ts";

type Side = ReplayDifference["scenarios"][number];

/** One future with and without what-ifs: what differs by cause, then opportunity by opportunity. */
export function replayDifferenceScreen(difference: ReplayDifference, paint: Paint): string {
  const { base, scenarios } = difference;
  return screenOf([
    replayHead(base, paint),
    ...scenarios.flatMap((side) => sideSections(side, base.currency, paint)),
  ]);
}

function sideSections(side: Side, currency: string, paint: Paint): readonly (readonly string[])[] {
  const { id, replay, total, causes, differences } = side;
  const money = (amount: number) => signed(amount, (size) => exactMoney(size, currency));
  return [
    [
      paint(
        "bold",
        `With ${printable(id)}: ${exactMoney(replay.total, currency)}, ${money(total)}.`,
      ),
      ...causes.map(({ cause, opportunities, booked }) => {
        const count = countOf(opportunities, "opportunity", "opportunities");
        return `  ${money(booked).padStart(14)}  ${count} ${causeWords(cause)}`;
      }),
    ],
    ...differences.map(({ id, cause, booked, why }) => {
      const end = replay.opportunities.find((lived) => lived.id === id)?.end;
      const when = end ? `, ${end.date}` : "";
      return [
        `${printable(id)} · ${causeWords(cause)} · ${money(booked)}${when}`,
        ...why.map((words) => `  ${printable(words)}`),
      ];
    }),
  ];
}
