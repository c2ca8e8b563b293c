import type { JSX } from "preact";
import { countOf } from "../../words/count.ts";
import { LEVERS } from "../levers/lever.ts";
import { leverBases } from "../levers/lever-bases.ts";
import { KEPT_MAX } from "../share/workspace-document.ts";
import { isAssumedLever } from "../state/is-assumed.ts";
import type { Store } from "../store.ts";
import { LeverSlider } from "./lever-slider.tsx";

/** The four levers of the plan, each to be moved, and the way back. */
export function Levers({ store }: { readonly store: Store }): JSX.Element {
  const { loaded, multipliers, preset } = store.state;
  const { plan, isExample } = loaded.value;
  const bases = leverBases(plan);
  const isMoved = LEVERS.some((lever) => multipliers.value[lever] !== 1) || preset.value;
  const isFull = store.state.kept.value.length >= KEPT_MAX;
  return (
    <>
      <div class="section-head">
        <h2>What if …</h2>
        <button type="button" class="quiet" disabled={!isMoved} onClick={store.resetLevers}>
          reset all
        </button>
      </div>
      {LEVERS.map((lever) => (
        <LeverSlider
          key={lever}
          lever={lever}
          base={bases[lever]}
          multiplier={multipliers.value[lever]}
          currency={plan.currency}
          isAssumed={isExample && isAssumedLever(loaded.value, lever)}
          onMove={(multiplier) => store.moveLever(lever, multiplier)}
          onRest={store.restLever}
        />
      ))}
      {isMoved && (
        <p class="keep">
          <button type="button" disabled={isFull} onClick={store.keepPosed}>
            Keep as a scenario
          </button>
          {store.state.kept.value.length > 0 && (
            <a href="#scenarios">{countOf(store.state.kept.value.length, "scenario")} kept</a>
          )}
        </p>
      )}
    </>
  );
}
