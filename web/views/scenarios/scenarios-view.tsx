import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { countWords } from "../../../words/count.ts";
import { ofFutures } from "../../../words/percent.ts";
import { ComparisonTable } from "../../charts/comparison-table.tsx";
import { ScenarioDots } from "../../charts/scenario-dots.tsx";
import { type ScenarioRow, scenarioRows } from "../../charts/scenario-rows.ts";
import { spanOf } from "../../charts/span-of.ts";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";
import { Figure } from "../figure.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { Scroller } from "../scroller.tsx";
import { useWidth } from "../use-width.ts";
import { FuturesPlayer } from "./futures-player.tsx";
import "../../style/scenarios.css";

/** The plan and its what-ifs on the same luck: which books more, by how much, how surely. */
export function ScenariosView({ store }: { readonly store: Store }): JSX.Element {
  const { comparing, state } = store;
  const { kept } = comparing.question.value;
  useEffect(() => {
    comparing.isShown.value = true;
    return () => {
      comparing.isShown.value = false;
    };
  }, [comparing]);

  if (kept.length === 0) return <NothingKept store={store} />;
  const compared = comparing.compared.value;
  const { against } = comparing.question.value;
  const names = [
    ["", "The plan"] as const,
    ...kept.map(({ id, question }) => [id, question] as const),
  ];
  const isOld = compared?.question !== comparing.question.value;
  return (
    <>
      <h1 class={isOld ? "answer is-outdated" : "answer"}>{headline(store)}</h1>
      <ComparisonProgress store={store} />
      <p class="against">
        <ChoiceList
          label="Held against"
          value={against}
          choices={names}
          onChoose={(id) => {
            comparing.against.value = id;
          }}
        />
      </p>
      {compared && (
        <div class={isOld ? "charts is-outdated" : "charts"}>
          <Comparison
            store={store}
            rows={scenarioRows(
              compared.comparison,
              compared.question.kept,
              compared.question.against,
            )}
          />
        </div>
      )}
      <p class="status-line">
        {countWords(state.trials.value)} futures · seed {state.seed.value} · the same luck for all
      </p>
    </>
  );
}

function Comparison({
  store,
  rows,
}: {
  readonly store: Store;
  readonly rows: readonly ScenarioRow[];
}) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const span = spanOf(rows.map(({ forecast }) => forecast));
  const [{ forecast }] = rows;
  return (
    <div ref={ref}>
      {width.value > 0 && (
        <Figure
          title="Each dot is 2 futures in 100; the filled ones make the quota"
          table={<ComparisonTable rows={rows} />}
          about={forecast}
        >
          <FuturesPlayer store={store}>
            {(future) => (
              <ScenarioDots rows={rows} span={span} width={width.value} future={future} />
            )}
          </FuturesPlayer>
        </Figure>
      )}
      <Scroller label="The comparison in numbers">
        <ComparisonTable rows={rows} />
      </Scroller>
    </div>
  );
}

/** Which books more than what all are held against, in how many futures. */
function headline({ comparing }: Store): string {
  const compared = comparing.compared.value;
  if (compared === undefined) return "Comparing …";
  const { kept, against } = compared.question;
  const rows = scenarioRows(compared.comparison, kept, against);
  const reference = rows.find(({ id }) => id === against)?.name ?? "the plan";
  const best = rows
    .filter(({ beats }) => beats !== undefined)
    .reduce<ScenarioRow | undefined>(
      (most, row) => ((row.beats?.more ?? 0) > (most?.beats?.more ?? -1) ? row : most),
      undefined,
    );
  if (best?.beats === undefined) return "Comparing …";
  const name = quoted(best.name);
  const other = reference === "The plan" ? "the plan" : quoted(reference);
  return `${name} books more than ${other} in ${ofFutures(best.beats.more)}`;
}

function quoted(name: string): string {
  return name === "The plan" ? name : `“${name}”`;
}

function NothingKept({ store }: { readonly store: Store }): JSX.Element {
  return (
    <>
      <h1 class="answer">Which of two plans books more, and how surely?</h1>
      <p>
        Add a what-if: a question beside this, or what the levers ask. All are simulated on the same
        luck, so what differs is their doing.
      </p>
      <p class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => store.scenarios.slice(0, 2).forEach(store.keepScenario)}
        >
          Compare two of the questions
        </button>
      </p>
    </>
  );
}

function ComparisonProgress({ store }: { readonly store: Store }): JSX.Element {
  const progress = store.comparing.progress.value;
  return (
    <div class="progress-line">
      {progress && (
        <ProgressBar
          name="Futures compared"
          value={progress.trials}
          max={progress.total}
          onCancel={store.comparing.cancelComparison}
        >
          {countWords(progress.trials)} of {countWords(progress.total)} futures
        </ProgressBar>
      )}
    </div>
  );
}
