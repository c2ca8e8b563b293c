import type { Forecast } from "../../../engine/index.ts";
import { answerWords } from "../../../words/answer.ts";
import { countOf } from "../../../words/count.ts";
import { dateWords } from "../../../words/date.ts";
import { warningSentence } from "../../../words/warning-sentence.ts";
import { ComparisonTable } from "../../charts/comparison-table.tsx";
import { dotValues } from "../../charts/dot-values.ts";
import { Dotplot } from "../../charts/dotplot.tsx";
import { Fan } from "../../charts/fan.tsx";
import { FanTable } from "../../charts/fan-table.tsx";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { frameOf } from "../../charts/frame.ts";
import { PeriodsTable } from "../../charts/periods-table.tsx";
import { PlanNumbersTable } from "../../charts/plan-numbers-table.tsx";
import { QuantileTable } from "../../charts/quantile-table.tsx";
import type { Edition } from "../edition.ts";

interface ReportProps {
  readonly forecast: Forecast;
}

/** A forecast as a page: the answer, two pictures, then every number with its error. */
export function Report({ edition }: { readonly edition: Edition }) {
  const { forecast, numbers, scenarios = [], writtenOn } = edition;
  const { total, periods, timeline, currency } = forecast;
  return (
    <main>
      <Answer forecast={forecast} />
      <Pictures forecast={forecast} />
      <Warnings forecast={forecast} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs a key */}
      <section class="tables" tabIndex={0} aria-label="Every number, with its error">
        <FiguresTable forecast={forecast} />
        <PeriodsTable periods={periods} currency={currency} />
        <QuantileTable outcome={total} currency={currency} />
        <FanTable timeline={timeline} currency={currency} />
        {scenarios.length > 1 && <ComparisonTable rows={scenarios} />}
        <PlanNumbersTable numbers={numbers} />
      </section>
      <Origin forecast={forecast} writtenOn={writtenOn} />
    </main>
  );
}

function Answer({ forecast }: ReportProps) {
  const { name, scenario, periods, total, currency } = forecast;
  const { quota, range } = answerWords(total, currency);
  const first = dateWords(periods[0].start);
  const last = dateWords(periods[periods.length - 1].end);
  return (
    <header>
      <p class="overline">
        {name}, {first} to {last}
        {scenario === "" ? "" : `, with ${scenario}`}
      </p>
      <h1>{quota}.</h1>
      <p>{range}.</p>
    </header>
  );
}

function Pictures({ forecast }: ReportProps) {
  const { total, periods, timeline, currency } = forecast;
  const frame = frameOf(forecast);
  return (
    <>
      <figure>
        <figcaption>
          <h2>Each dot is 2 futures in 100; the filled ones make the quota</h2>
        </figcaption>
        <Dotplot
          values={dotValues(total)}
          quota={total.quota}
          pHit={total.pHit}
          currency={currency}
          span={frame.bookings}
        />
      </figure>
      <figure>
        <figcaption>
          <h2>Bookings as they may build up</h2>
          <p>8 in 10 futures lie in the shading; the line is the middle one.</p>
        </figcaption>
        <Fan
          timeline={timeline}
          origin={{ date: forecast.asOf, booked: forecast.total.booked }}
          periods={periods}
          currency={currency}
          span={frame.cumulative}
        />
      </figure>
    </>
  );
}

function Warnings({ forecast: { warnings } }: ReportProps) {
  if (warnings.length === 0) return null;
  return (
    <section>
      <h2>What to know about the plan</h2>
      <ul>
        {warnings.map(warningSentence).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** What repeats the forecast. */
function Origin({ forecast, writtenOn }: ReportProps & Pick<Edition, "writtenOn">) {
  const { method, trials, seed, planHash, engineVersion } = forecast;
  const how = method === "exact" ? "Solved, not simulated" : countOf(trials, "future");
  return (
    <footer>
      {how} · seed {seed} · plan {planHash} · quotacast {engineVersion} · {writtenOn}
    </footer>
  );
}
