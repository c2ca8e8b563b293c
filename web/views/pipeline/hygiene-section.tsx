import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Hygiene, Plan } from "../../../engine/index.ts";
import { countOf } from "../../../words/count.ts";
import { dateWords } from "../../../words/date.ts";
import { recordedSentences, winRatesSentence } from "../../../words/hygiene-sentences.ts";
import { hygieneWithEffects } from "../../../workers/hygiene-effects.ts";
import { saveFile } from "../../export/save-file.ts";
import { hygieneCsv } from "../../opening/hygiene-csv.ts";
import type { Examined } from "../../state/examined.ts";
import type { Store } from "../../store.ts";
import { FileButton } from "../file-button.tsx";
import { Scroller } from "../scroller.tsx";
import { useKnown } from "../use-known.ts";
import { Working } from "../working.tsx";
import { HygieneTable } from "./hygiene-table.tsx";

/** What is wrong with a CRM's records, how much of it, and what that does to the forecast. */
export function HygieneSection({ store }: { readonly store: Store }): JSX.Element {
  const { examined } = store.state.loaded.value;
  if (examined === undefined) return <NothingExamined store={store} />;
  return <Report store={store} examined={examined} />;
}

function NothingExamined({ store }: { readonly store: Store }): JSX.Element {
  return (
    <section class="hygiene">
      <h2>What is wrong with the records</h2>
      <p class="measured">
        Zombies, overdue and pushed close dates, skipped stages, bulk clean-ups, missing fields: how
        many, what they are worth, and what they do to the forecast. That is told of a CRM’s export
        once a plan was opened with it. A link or a file of a workspace leaves the report out.
      </p>
      <p class="actions">
        <FileButton store={store}>Open a CRM’s CSV …</FileButton>
      </p>
    </section>
  );
}

interface ReportProps {
  readonly store: Store;
  readonly examined: Examined;
}

function Report({ store, examined }: ReportProps): JSX.Element {
  const { fileName, found } = examined;
  const { plan, scenarios, seed } = store.state.question.value;
  const asked = useSignal<unknown>(undefined);
  const isAsked = asked.value === examined;
  const known = useKnown<Hygiene>(
    store,
    isAsked ? [examined, plan, scenarios, seed] : undefined,
    (signal, _, tellDone) => {
      const request = {
        ...{ plan, scenarios, seed },
        found: ({ code }: { readonly code: string }) => found[code] ?? [],
      };
      return hygieneWithEffects(examined.hygiene, request, store.pool, {
        signal,
        onProgress: ({ trials, total }) => tellDone(trials / total),
      });
    },
  );
  const hygiene = known.value ?? examined.hygiene;
  const { findings, asOf } = hygiene;
  const mayAsk = useMemo(() => mayBeLeftOut(plan, examined), [plan, examined]);
  const name = `${fileName.replace(/\.\w+$/, "")}-hygiene`;
  return (
    <section class="hygiene">
      <h2>{titleOf(findings.length, fileName)}</h2>
      <p class="measured">
        {asOf !== null && `As of ${dateWords(asOf)}. `}
        {recordedSentences(hygiene).join(" ")} {winRatesSentence(hygiene)}
      </p>
      {findings.length > 0 && (
        <Scroller label="What is wrong with the records">
          <HygieneTable hygiene={hygiene} />
        </Scroller>
      )}
      <Working known={known} what="Forecasting without each of them" />
      {known.value && <p class="hint">{ABOUT_EFFECTS}</p>}
      <p class="actions">
        {mayAsk && !isAsked && (
          <button
            type="button"
            onClick={() => {
              asked.value = examined;
            }}
          >
            Forecast without each of the largest
          </button>
        )}
        <button
          type="button"
          onClick={() => saveFile(`${name}.csv`, "text/csv", hygieneCsv(hygiene))}
        >
          Download as CSV
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(`${name}.json`, "application/json", JSON.stringify(hygiene, null, 2))
          }
        >
          as JSON
        </button>
      </p>
    </section>
  );
}

const ABOUT_EFFECTS =
  "What the forecast on screen changes by once those that were found are left out of what the " +
  "plan opens with: of the six that are worth the most, all with the same luck. It says how much " +
  "hangs on them, not that they should go.";

function titleOf(findings: number, fileName: string): string {
  if (findings === 0) return `Nothing is wrong with the records of ${fileName}`;
  return `${countOf(findings, "thing")} to know of the records of ${fileName}`;
}

/** Whether anything that was found is among what the plan opens with. */
function mayBeLeftOut({ opening }: Plan, { found }: Examined): boolean {
  if (typeof opening === "string") return false;
  const ids = new Set(Object.values(found).flat());
  return opening.opportunities.some(({ id }) => ids.has(id));
}
