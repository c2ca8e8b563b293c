import type { JSX } from "preact";
import { pipelineSentence } from "../../../words/pipeline-sentence.ts";
import { coverageOf } from "../../charts/coverage.ts";
import { CoveragePair } from "../../charts/coverage-pair.tsx";
import { OpenTable } from "../../charts/open-table.tsx";
import type { Store } from "../../store.ts";
import "../../style/pipeline.css";
import { Figure } from "../figure.tsx";
import { useKnown } from "../use-known.ts";
import { useWidth } from "../use-width.ts";
import { AgeingFigure } from "./ageing-figure.tsx";
import { ConfidenceFigure } from "./confidence-figure.tsx";
import { DisqualificationLab } from "./disqualification-lab.tsx";
import { FutureStory } from "./future-story.tsx";
import { HygieneSection } from "./hygiene-section.tsx";
import { OpportunityTable } from "./opportunity-table.tsx";
import { WaterfallFigure } from "./waterfall-figure.tsx";

/** What the CRM says is open, what of it is alive, and what that is worth. */
export function PipelineView({ store }: { readonly store: Store }): JSX.Element {
  const { plan } = store.state.loaded.value;
  const forecast = store.rested.value?.forecast;
  const [ref, width] = useWidth<HTMLDivElement>();
  const isList = typeof plan.opening !== "string";
  const open = useKnown(store, isList ? [plan] : undefined, () => store.pool.describeOpen(plan));
  return (
    <div ref={ref} class="pipeline">
      <Alive store={store} width={width.value} />
      {forecast && open.value && open.value.opportunities.length > 0 && (
        <>
          <AgeingFigure forecast={forecast} open={open.value} width={width.value} />
          <OpportunityTable open={open.value} currency={plan.currency} />
        </>
      )}
      <HygieneSection store={store} />
      <WaterfallFigure store={store} width={width.value} />
      <ConfidenceFigure store={store} width={width.value} />
      <DisqualificationLab store={store} width={width.value} />
      <FutureStory store={store} />
    </div>
  );
}

interface AliveProps {
  readonly store: Store;
  readonly width: number;
}

/** How much of what is open is alive: what moves with the hand. */
function Alive({ store, width }: AliveProps): JSX.Element {
  const { answered, loaded } = store.state;
  const { opening } = loaded.value.plan;
  const forecast = answered.value?.forecast;
  const coverage = forecast && coverageOf(forecast);
  return (
    <>
      <h1 class="answer">{coverage ? pipelineSentence(coverage) : "What is open, and alive?"}</h1>
      {typeof opening === "string" && <p class="measured">{openingWords(opening === "empty")}</p>}
      {forecast && coverage && width > 0 && (
        <Figure
          title="What the CRM records, and what of it is alive"
          explanation={LIVE_WORDS}
          table={<OpenTable coverage={coverage} />}
          about={forecast}
        >
          <CoveragePair coverage={coverage} width={width} />
        </Figure>
      )}
    </>
  );
}

const LIVE_WORDS =
  "Alive is each amount by the probability that it will ever be closed, given its age. " +
  "Coverage is over what the first period still needs to make its quota.";

function openingWords(isEmpty: boolean): string {
  const what = isEmpty
    ? "This plan opens with nothing."
    : "This plan opens with what the team itself would have left: no list, but its expectation.";
  return `${what} Drop a CRM’s export on the page to see your own opportunities here.`;
}
