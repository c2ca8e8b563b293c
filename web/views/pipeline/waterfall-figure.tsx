import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Forecast } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import type { Progress } from "../../../workers/run-job.ts";
import { Waterfall } from "../../charts/waterfall.tsx";
import { WaterfallTable } from "../../charts/waterfall-table.tsx";
import { ChoiceList } from "../choice-list.tsx";
import { Figure } from "../figure.tsx";
import { useKnown } from "../use-known.ts";
import { Working } from "../working.tsx";
import type { FigureProps } from "./confidence-figure.tsx";

/** Futures that are followed: each is lived through once more, opportunity by opportunity. */
const TRIALS = { fast: 2000, coupled: 300 } as const;
const ALL = "";

/** What becomes of the open value in each period, followed when it is asked for. */
export function WaterfallFigure({ store, width }: FigureProps): JSX.Element {
  // What is followed takes a while: it is asked of where the hand rests.
  const rested = store.rested.value;
  const { plan, scenarios, seed } = rested?.question ?? store.state.question.value;
  const asked = useSignal<unknown>(undefined);
  const chosen = useSignal(ALL);
  const isCoupled = rested?.forecast.mechanisms !== undefined;
  const isAsked = asked.value === plan;
  const known = useKnown<Forecast>(
    store,
    isAsked ? [plan, scenarios, seed] : undefined,
    (signal, _, tellDone) => {
      const trials = TRIALS[isCoupled ? "coupled" : "fast"];
      const request = { plan, scenarios, seed, trials, waterfall: true };
      const onProgress = ({ trials, total }: Progress) => tellDone(trials / total);
      return store.pool.run(request, { signal, withoutExact: true, onProgress });
    },
  );
  const { waterfall, currency, trials } = known.value ?? {};
  const flows = waterfall?.periods.find(({ id }) => id === chosen.value) ?? waterfall?.total;
  return (
    <section>
      {!isAsked && (
        <>
          <h2>What becomes of the open value</h2>
          <p class="actions">
            <button
              type="button"
              onClick={() => {
                asked.value = plan;
              }}
            >
              Follow it from period to period
            </button>
          </p>
        </>
      )}
      <Working known={known} what="Following the open value" />
      {known.value && waterfall && flows && currency && width > 0 && (
        <>
          {waterfall.periods.length > 1 && (
            <p class="against">
              <ChoiceList
                label="In"
                value={chosen.value}
                choices={[
                  [ALL, "all periods"],
                  ...waterfall.periods.map(({ id }) => [id, id] as const),
                ]}
                onChoose={(id) => {
                  chosen.value = id;
                }}
              />
            </p>
          )}
          <Figure
            title="What becomes of the open value"
            explanation={explanationOf(trials ?? 0)}
            table={<WaterfallTable flows={flows} currency={currency} />}
            about={known.value}
          >
            <Waterfall flows={flows} currency={currency} width={Math.min(width, 860)} />
          </Figure>
        </>
      )}
    </section>
  );
}

function explanationOf(trials: number): string {
  const futures = `Bars: means of ${countWords(trials)} futures, at recorded amounts`;
  return `${futures}; whiskers: where the bar ends in 8 of 10.`;
}
