import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { BacktestReport, HorizonName } from "../../../engine/index.ts";
import { typeset } from "../../../words/typeset.ts";
import { BacktestIntervals } from "../../charts/backtest-intervals.tsx";
import { BacktestTable } from "../../charts/backtest-table.tsx";
import { CoverageTable } from "../../charts/coverage-table.tsx";
import { PitBars } from "../../charts/pit-bars.tsx";
import { PitTable } from "../../charts/pit-table.tsx";
import { SkillTable } from "../../charts/skill-table.tsx";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";
import { Figure } from "../figure.tsx";
import { Scroller } from "../scroller.tsx";
import { useWidth } from "../use-width.ts";
import { WorkProgress } from "./work-progress.tsx";

const HORIZONS = [
  ["quarter", "the quarter at hand"],
  ["next-quarter", "the quarter after"],
  ["month", "the month at hand"],
] as const satisfies readonly (readonly [HorizonName, string])[];

/** The past, forecast from what was known at the time, beside what came. */
export function BacktestSection({ store }: { readonly store: Store }): JSX.Element {
  const { backtest, working, source } = store.track;
  const horizon = useSignal<HorizonName>("quarter");
  const currency = store.state.loaded.value.plan.currency;
  return (
    <section class="backtest">
      <h2>How well would this have foretold your past?</h2>
      <p class="actions against">
        <ChoiceList
          label="Forecast"
          value={horizon.value}
          choices={HORIZONS}
          onChoose={(chosen) => {
            horizon.value = chosen;
          }}
        />
        <button
          type="button"
          class="primary"
          disabled={working.value !== undefined || source.value === undefined}
          onClick={() => void store.runBacktest(horizon.value)}
        >
          Forecast the past
        </button>
      </p>
      <WorkProgress store={store} kind="backtest" />
      {backtest.value && <Report report={backtest.value} currency={currency} />}
    </section>
  );
}

/** Five bars need no more. */
const PIT_WIDTH = 480;

interface ReportProps {
  readonly report: BacktestReport;
  readonly currency: string;
}

function Report({ report, currency }: ReportProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { scores, verification, origins, limits, pit } = report;
  const about = `quotacast backtest as of ${report.asOf}, ${report.horizon}, every ${report.every}`;
  const { model } = scores;
  return (
    <div ref={ref} class="backtest-report">
      {model && (
        <p class="measured">
          The 8-in-10 range held {model.coverage80.hits} of {model.coverage80.n} outcomes.{" "}
          {typeset(verification.message)}
        </p>
      )}
      {width.value > 0 && (
        <div class="charts">
          <Figure
            title="Each bar was to hold 8 in 10 outcomes; the dot is what came"
            explanation={
              origins.some(({ quantiles }) => quantiles === null) &&
              "Without a bar: too little was known yet for a forecast."
            }
            table={<BacktestTable origins={origins} currency={currency} />}
            about={about}
          >
            <BacktestIntervals origins={origins} currency={currency} width={width.value} />
          </Figure>
          {pit.length > 0 && (
            <Figure
              title="What came should lie as often in each fifth of the futures"
              explanation="Too many at the ends: too sure. Too many in the middle: too timid."
              table={<PitTable pit={pit} />}
              about={about}
            >
              <PitBars pit={pit} width={Math.min(width.value, PIT_WIDTH)} />
            </Figure>
          )}
        </div>
      )}
      {model && (
        <Scroller label="How often the ranges held">
          <CoverageTable scores={model} />
        </Scroller>
      )}
      {Object.keys(scores.baselines).length > 0 && (
        <Scroller label="Against simpler forecasts">
          <SkillTable report={report} currency={currency} />
        </Scroller>
      )}
      <ul class="hint">
        {limits.map(({ message }) => (
          <li key={message}>{typeset(message)}</li>
        ))}
      </ul>
    </div>
  );
}
