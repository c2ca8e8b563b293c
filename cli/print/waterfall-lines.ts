import type { Forecast } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { layOutTable } from "./lay-out-table.ts";
import { shortName } from "./printable.ts";

type Flow = NonNullable<Forecast["waterfall"]>["total"]["opening"];

/** What becomes of the open value, a table a period; none where the run did not follow it. */
export function waterfallLines({ waterfall, currency }: Forecast): readonly string[] {
  if (waterfall === undefined) return [];
  const { periods, total } = waterfall;
  const stretches = [
    ...periods.map((period) => ({ name: shortName(period.id), ...period })),
    ...(periods.length > 1 ? [{ name: "all", ...total }] : []),
  ];
  const rows = stretches.flatMap((stretch) => [
    row(`${stretch.name}: open at the start`, stretch.opening, currency),
    row("  + created", stretch.created, currency),
    row("  − won", stretch.won, currency),
    row("  − lost", stretch.lost, currency),
    row("  − disqualified", stretch.disqualified, currency),
    row("  = open at the end", stretch.closing, currency),
    ...stretch.advanced.map((flow) => row(`  to ${shortName(flow.stage)}`, flow, currency)),
    ...(stretch.pulledIn ? [row("  pulled in", stretch.pulledIn, currency)] : []),
    ...(stretch.pushedOut ? [row("  pushed out", stretch.pushedOut, currency)] : []),
  ]);
  return layOutTable(
    [
      { title: "Open value, as recorded", align: "left" },
      { title: "mean", align: "right" },
      { title: "8 in 10 between", align: "right" },
    ],
    rows,
  );
}

function row(name: string, { mean, standardError, q10, q90, ...errors }: Flow, currency: string) {
  const low = moneyWords(q10, currency, errors.q10Error);
  const high = moneyWords(q90, currency, errors.q90Error);
  return [name, moneyWords(mean, currency, standardError), `${low} to ${high}`];
}
