import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Leverage } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import { typeset } from "../../../words/typeset.ts";
import { verdictReason, verdictSentence } from "../../../words/verdict.ts";
import type { TornadoMeasure } from "../../charts/tornado.tsx";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";
import { Working } from "../working.tsx";
import { LearningNote } from "./learning-note.tsx";
import { MapChoice } from "./map-choice.tsx";
import { MapFigure } from "./map-figure.tsx";
import { MissSection } from "./miss-section.tsx";
import { PairsNote } from "./pairs-note.tsx";
import { Requirements } from "./requirements.tsx";
import { RiskNote } from "./risk-note.tsx";
import { SpiderFigure } from "./spider-figure.tsx";
import { SplitSection } from "./split-section.tsx";
import { TogetherFigure } from "./together-figure.tsx";
import { TornadoFigure } from "./tornado-figure.tsx";
import { VelocityNote } from "./velocity-note.tsx";

const MEASURES = [
  ["pHit", "the chance of the quota"],
  ["bookings", "bookings"],
] as const;

const FEW = 100;

/** Where to act: which lever does most, what each needs, and two of them on a map. */
export function LeverageView({ store }: { readonly store: Store }): JSX.Element {
  const { leveraging } = store;
  const chosen = useSignal<TornadoMeasure | undefined>(undefined);
  useEffect(() => {
    leveraging.isShown.value = true;
    return () => {
      leveraging.isShown.value = false;
    };
  }, [leveraging]);

  const { leverage, map, requirements = [] } = leveraging.leveraged.value ?? {};
  const measure = chosen.value ?? (leverage && tellsChance(leverage) ? "pHit" : "bookings");
  return (
    <>
      <h1 class="answer">
        {leverage?.verdict ? verdictSentence(leverage.verdict) : "Which lever does most?"}
      </h1>
      {leverage?.verdict && (
        <p class="measured">{verdictReason(leverage.verdict, leverage.currency)}</p>
      )}
      <Progress store={store} />
      {leverage && leverage.tornado.length + leverage.levers.length > 0 && (
        <>
          <p class="against">
            <ChoiceList
              label="Measured by"
              value={measure}
              choices={MEASURES}
              onChoose={(wanted) => {
                chosen.value = wanted;
              }}
            />
          </p>
          <TornadoFigure leverage={leverage} measure={measure} />
        </>
      )}
      {leverage && leverage.levers.length > 1 && (
        <MapChoice store={store} levers={leverage.levers.map(({ lever }) => lever)} />
      )}
      {map && <MapFigure store={store} map={map} />}
      <Requirements store={store} requirements={requirements} base={leverage?.base} />
      {leverage && <SpiderFigure leverage={leverage} measure={measure} />}
      {leverage?.shapley && <TogetherFigure leverage={leverage} shapley={leverage.shapley} />}
      {leverage && <PairsNote leverage={leverage} />}
      {leverage?.velocity && <VelocityNote leverage={leverage} />}
      {leverage?.sobol && (
        <LearningNote leverage={leverage} sobol={leverage.sobol} measure={measure} />
      )}
      {leverage && <RiskNote leverage={leverage} />}
      <SplitSection store={store} />
      <MissSection store={store} />
      {leverage && (
        <p class="status-line">
          {leverage.method === "exact"
            ? "solved exactly: no futures were simulated"
            : `${countWords(leverage.trials)} futures of each alternative, the same luck for all`}
          {leverage.notes.map(({ code, message }) => (
            <span key={code}> · {typeset(message)}</span>
          ))}
        </p>
      )}
    </>
  );
}

/** A chance of few futures moves in steps: where each takes long, bookings tell levers apart. */
function tellsChance({ method, trials, outcome }: Leverage): boolean {
  return outcome.quota > 0 && (method === "exact" || trials > FEW);
}

function Progress({ store }: { readonly store: Store }): JSX.Element {
  const { leveraged, isWorking, done, isCancelled, cancelLeverage, leverAgain } = store.leveraging;
  const known = {
    value: leveraged.value,
    isWorking: isWorking.value,
    done,
    isCancelled: isCancelled.value,
    cancel: cancelLeverage,
    again: leverAgain,
  };
  return (
    <div class="progress-line">
      <Working known={known} what="Working out the leverage" />
    </div>
  );
}
