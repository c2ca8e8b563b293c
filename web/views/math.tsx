import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { typeset } from "../../words/typeset.ts";
import { FiguresTable } from "../charts/figures-table.tsx";
import { PeriodsTable } from "../charts/periods-table.tsx";
import type { Store } from "../store.ts";
import { Scroller } from "./scroller.tsx";

/** Statistics on demand: every number with its error, and what gives the same ones again. */
export function TheMath({ store }: { readonly store: Store }): JSX.Element | null {
  const forecast = store.rested.value?.forecast;
  if (forecast === undefined) return null;
  const { total, periods, currency } = forecast;
  return (
    <details class="math">
      <summary>See the math</summary>
      <p>{methodSentence(forecast)}</p>
      {!total.exact.applies && (
        <p>There is no exact answer to check it: {typeset(total.exact.reason)}.</p>
      )}
      {total.weighted && (
        <p>
          How often each luck happens that all opportunities share is known. “In proportion” counts
          it for just that, however often these futures met it: it is surer.
        </p>
      )}
      <Scroller label="The forecast in numbers">
        <FiguresTable forecast={forecast} />
        {periods.length > 1 && <PeriodsTable periods={periods} currency={currency} />}
      </Scroller>
      <p class="replay">
        Seed {forecast.seed}, plan {forecast.planHash}, engine {forecast.engineVersion}: these give
        the same numbers again, on any machine.
      </p>
    </details>
  );
}

function methodSentence({ method, trials }: Forecast): string {
  if (method === "exact") {
    return "This answer was solved, not simulated: it has no Monte Carlo error.";
  }
  const meaning =
    "A Monte Carlo error says how far another seed’s number would typically lie from this one; " +
    "it says nothing of whether the plan is right.";
  return `${countWords(trials)} futures were simulated. ${meaning}`;
}
