import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { countWords } from "../../../words/count.ts";
import { typeset } from "../../../words/typeset.ts";
import { verdictSentence } from "../../../words/verdict.ts";
import type { TornadoMeasure } from "../../charts/tornado.tsx";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";
import { Working } from "../working.tsx";
import { MapFigure } from "./map-figure.tsx";
import { MissSection } from "./miss-section.tsx";
import { PairsNote } from "./pairs-note.tsx";
import { Requirements } from "./requirements.tsx";
import { RiskNote } from "./risk-note.tsx";
import { SplitSection } from "./split-section.tsx";
import { TornadoFigure } from "./tornado-figure.tsx";
import { VelocityNote } from "./velocity-note.tsx";

const MEASURES = [
  ["pHit", "the chance of the quota"],
  ["bookings", "bookings"],
] as const;

/** Where to act: which lever does most, what each needs, and two of them on a map. */
export function LeverageView({ store }: { readonly store: Store }): JSX.Element {
  const { leveraging } = store;
  const measure = useSignal<TornadoMeasure>("pHit");
  useEffect(() => {
    leveraging.isShown.value = true;
    return () => {
      leveraging.isShown.value = false;
    };
  }, [leveraging]);

  const { leverage, map, requirements = [] } = leveraging.leveraged.value ?? {};
  return (
    <>
      <h1 class="answer">
        {leverage?.verdict ? verdictSentence(leverage.verdict) : "Which lever does most?"}
      </h1>
      <Progress store={store} />
      {leverage && leverage.tornado.length + leverage.levers.length > 0 && (
        <>
          <p class="against">
            <ChoiceList
              label="Measured by"
              value={measure.value}
              choices={MEASURES}
              onChoose={(chosen) => {
                measure.value = chosen;
              }}
            />
          </p>
          <TornadoFigure leverage={leverage} measure={measure.value} />
        </>
      )}
      {map && <MapFigure store={store} map={map} />}
      <Requirements store={store} requirements={requirements} />
      {leverage && <PairsNote leverage={leverage} />}
      {leverage?.velocity && <VelocityNote leverage={leverage} />}
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
