import type { JSX } from "preact";
import type { Forecast, OpenDescription } from "../../../engine/index.ts";
import { countOf } from "../../../words/count.ts";
import { Ageing } from "../../charts/ageing.tsx";
import { ageingBins } from "../../charts/ageing-bins.ts";
import { AgeingTable } from "../../charts/ageing-table.tsx";
import { Figure } from "../figure.tsx";

export interface AgeingFigureProps {
  readonly forecast: Forecast;
  readonly open: OpenDescription;
  readonly width: number;
}

/** How old what is open has become, against the age by which nearly all wins have come. */
export function AgeingFigure({ forecast, open, width }: AgeingFigureProps): JSX.Element | null {
  if (width === 0) return null;
  const bins = ageingBins(open);
  const { currency } = forecast;
  const props = { bins, currency, lateDays: open.lateWinDays };
  return (
    <Figure
      title="How old it has become"
      explanation={explanationOf(open)}
      table={<AgeingTable bins={bins} currency={currency} />}
      about={forecast}
    >
      <Ageing {...props} width={width} />
    </Figure>
  );
}

function explanationOf({ opportunities, lateWinDays }: OpenDescription): string {
  const bars = "Hollow is what is recorded, filled what is expected to be won of it.";
  if (lateWinDays === null) return bars;
  const late = opportunities.filter(({ ageDays }) => ageDays > lateWinDays).length;
  const old = countOf(late, "opportunity is older", "opportunities are older");
  return `${bars} By the plan, 19 in 20 wins come sooner than the line: ${old}.`;
}
