import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { FanTable } from "../charts/fan-table.tsx";
import { FiguresTable } from "../charts/figures-table.tsx";
import { PeriodsTable } from "../charts/periods-table.tsx";
import { QuantileTable } from "../charts/quantile-table.tsx";
import type { Store } from "../store.ts";
import { countWords } from "../words/count.ts";

/** Statistics on demand: every number with its error, every chart as a table. */
export function TheMath({ store }: { readonly store: Store }): JSX.Element | null {
  const shown = store.state.answered.value;
  if (shown === undefined) return null;
  const { forecast } = shown;
  const { total, periods, timeline, currency } = forecast;
  return (
    <details class="math">
      <summary>See the math</summary>
      <p>{methodSentence(forecast)}</p>
      {!total.exact.applies && <p>There is no exact answer to check it: {total.exact.reason}.</p>}
      <p>
        What is in: creation, winning, deal size, cycle time, and one shock shared by all
        opportunities. What is not: reps, capacity, price, and whatever the plan does not say.
      </p>
      <FiguresTable forecast={forecast} />
      {periods.length > 1 && <PeriodsTable periods={periods} currency={currency} />}
      <QuantileTable outcome={total} currency={currency} />
      {timeline.length > 0 && (
        <section class="scroller" tabIndex={0} aria-label="Cumulative bookings by date">
          <FanTable timeline={timeline} currency={currency} />
        </section>
      )}
      <p class="replay">
        Seed {forecast.seed}, plan {forecast.planHash}, engine {forecast.engineVersion}: these give
        the same numbers again, on any machine.
      </p>
    </details>
  );
}

function methodSentence({ method, trials }: Forecast): string {
  if (method === "exact") return "This answer was solved, not simulated: it has no Monte Carlo error.";
  return `${countWords(trials)} futures were simulated. A Monte Carlo error says how far another seed's number would typically lie from this one; it says nothing of whether the plan is right.`;
}
