import type { JSX } from "preact";
import type { FitReport } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import { decimalWords } from "../../../words/decimal.ts";
import { moneyWords } from "../../../words/money.ts";
import { CreationTable } from "../../charts/creation-table.tsx";
import { CreationWeeks } from "../../charts/creation-weeks.tsx";
import { creationWeeksOf } from "../../charts/creation-weeks-of.ts";
import { cyclePairs } from "../../charts/cycle-pairs.ts";
import { Incidence } from "../../charts/incidence.tsx";
import { IncidenceTable } from "../../charts/incidence-table.tsx";
import { PairsTable } from "../../charts/pairs-table.tsx";
import { QuantilePairs, type QuantilePairsProps } from "../../charts/quantile-pairs.tsx";
import { Figure } from "../figure.tsx";
import { useWidth } from "../use-width.ts";

export interface FitFiguresProps {
  readonly fit: FitReport;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  /** Of the file that was fitted. */
  readonly fileName: string;
}

/** Two pictures side by side need so many pixels each. */
const SIDE_BY_SIDE = 640;
const GAP = 32;

/** The fitted plan laid over the history that it came from: one sees where it does not fit. */
export function FitFigures({ fit, currency, fileName }: FitFiguresProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const all = width.value;
  const half = all >= SIDE_BY_SIDE ? Math.floor((all - GAP) / 2) : all;
  const about = `quotacast fit of ${fileName}, as of ${fit.asOf}`;
  const weeks = creationWeeksOf(fit.creation);
  const cycles: QuantilePairsProps = {
    pairs: cyclePairs(fit.cycle),
    name: "days from creation to a win",
    words: (days) => `${days < 1 ? decimalWords(days, 1) : countWords(days)} d`,
    width: half,
  };
  const sizes: QuantilePairsProps = {
    pairs: fit.dealSize.quantiles,
    name: "deal sizes",
    words: (amount) => moneyWords(amount, currency),
    width: half,
  };
  return (
    <div ref={ref} class="charts">
      {all > 0 && (
        <>
          <Figure
            title="What was won by each age, and what the plan makes of it"
            explanation={ageWords(fit)}
            table={<IncidenceTable {...fit.cycle} />}
            about={about}
          >
            <Incidence {...fit.cycle} width={all} />
          </Figure>
          <div class="pair-of-figures">
            {cycles.pairs.length > 0 && (
              <Figure
                title="Days to a win, rank by rank"
                table={<PairsTable {...cycles} />}
                about={about}
              >
                <QuantilePairs {...cycles} />
              </Figure>
            )}
            {sizes.pairs.length > 0 && (
              <Figure
                title="Deal sizes, rank by rank"
                table={<PairsTable {...sizes} />}
                about={about}
              >
                <QuantilePairs {...sizes} />
              </Figure>
            )}
          </div>
          {weeks.length > 0 && (
            <Figure
              title="Opportunities created, week by week"
              table={<CreationTable weeks={weeks} />}
              about={about}
            >
              <CreationWeeks weeks={weeks} width={all} />
            </Figure>
          )}
        </>
      )}
    </div>
  );
}

function ageWords({ cycle, counts: { bornWon } }: FitReport): string {
  const steps = "The steps count what is still open by its age; the shading should hold 8 in 10.";
  const leftOut =
    bornWon === 0
      ? ""
      : ` Of the wins, ${bornWon} were logged on the day they were created: they have no cycle,` +
        " so the steps leave them out; the plan does not.";
  const law = cycle.chosen === "lognormal" ? "two lognormals" : "rates by age";
  return `${steps}${leftOut} The plan has ${law}: ${cycle.reason}.`;
}
