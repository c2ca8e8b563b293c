import type { JSX } from "preact";
import sampleUrl from "../../../scenarios/sample-export.csv?url";
import { countWords } from "../../../words/count.ts";
import { dateWords } from "../../../words/date.ts";
import { shareWords } from "../../../words/percent.ts";
import { typeset } from "../../../words/typeset.ts";
import { FitTable } from "../../charts/fit-table.tsx";
import { GroupsTable, type GroupsTableProps } from "../../charts/groups-table.tsx";
import type { Store } from "../../store.ts";
import { FileButton } from "../file-button.tsx";
import { Scroller } from "../scroller.tsx";
import { BacktestSection } from "./backtest-section.tsx";
import { FitFigures } from "./fit-figures.tsx";

/** What history says of the plan, and how well such plans would have foretold it. */
export function TrackView({ store }: { readonly store: Store }): JSX.Element {
  const { fit } = store.track;
  if (fit.value === undefined) return <NothingFitted store={store} />;
  const { counts, parameters, from, asOf, winRates, zombies, issues } = fit.value;
  return (
    <>
      <h1 class="answer">
        {countWords(counts.opportunities)} opportunities say what this plan is;{" "}
        <span class="answer-range">{countWords(counts.won)} of them were won.</span>
      </h1>
      <p class="measured">
        From {dateWords(from)} to {dateWords(asOf)}. Of those that were closed,{" "}
        {shareWords(winRates.closedOnly)} were won; counting what is still open by its age,{" "}
        {shareWords(winRates.aalenJohansen)}.{" "}
        {zombies.olderThanAnyClosing > 0 && (
          <>
            {countWords(zombies.olderThanAnyClosing)} open ones are older than any that ever closed.
          </>
        )}
      </p>
      <FitFigures
        fit={fit.value}
        currency={store.state.loaded.value.plan.currency}
        fileName={store.track.source.value?.fileName ?? "a file"}
      />
      <Scroller label="What history says of every number" isLong>
        <FitTable parameters={parameters} currency={store.state.loaded.value.plan.currency} />
      </Scroller>
      <ul class="hint">
        {issues.map(({ code, message, hint }) => (
          <li key={code}>{sentence(hint === undefined ? message : `${message}; ${hint}`)}</li>
        ))}
      </ul>
      <Groups by="segment" groups={fit.value.segments} />
      <Groups by="owner" groups={fit.value.owners} />
      <BacktestSection store={store} />
    </>
  );
}

function Groups({ by, groups }: GroupsTableProps): JSX.Element | null {
  if (groups.length === 0) return null;
  return (
    <Scroller label={`Win rates by ${by}`} isLong>
      <GroupsTable by={by} groups={groups} />
    </Scroller>
  );
}

/** An issue as it stands on a page: it begins with a capital and ends with a full stop. */
function sentence(message: string): string {
  return `${message[0].toUpperCase()}${typeset(message).slice(1)}.`;
}

function NothingFitted({ store }: { readonly store: Store }): JSX.Element {
  return (
    <>
      <h1 class="answer">Would these forecasts have been right before?</h1>
      <p class="measured">
        Open your CRM’s export with what was won and lost, and fit a plan to its history: every
        number then says how many opportunities it rests on. A backtest forecasts your past from
        what was known at the time, and counts how often what came lay where it said. The file stays
        in your browser.
      </p>
      <p class="actions">
        <FileButton store={store}>Open a CRM’s CSV …</FileButton>{" "}
        <button type="button" onClick={() => void openSample(store)}>
          Try it on an invented team’s CRM
        </button>
      </p>
    </>
  );
}

/** The sample that ships with quotacast, as if its file had been dropped on the page. */
async function openSample(store: Store): Promise<void> {
  const text = await (await fetch(sampleUrl)).text();
  await store.openFile(new File([text], "sample-export.csv", { type: "text/csv" }));
}
