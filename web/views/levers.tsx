import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { countOf } from "../../words/count.ts";
import { isSame, LEVERS, type TeamLever, UNMOVED } from "../levers/lever.ts";
import { type LeverBase, leverBases } from "../levers/lever-bases.ts";
import { KEPT_MAX } from "../share/workspace-document.ts";
import { isAssumedLever } from "../state/is-assumed.ts";
import type { Store } from "../store.ts";
import { LeverSlider } from "./lever-slider.tsx";

/** The four levers of the plan, each to be moved, and the way back. */
export function Levers({ store }: { readonly store: Store }): JSX.Element {
  const { kept, loaded, multipliers, preset } = store.state;
  const { plan } = loaded.value;
  const bases = useMemo(() => leverBases(plan), [plan]);
  const moved = useComputed(
    () => preset.value !== undefined || !isSame(multipliers.value, UNMOVED),
  );
  const isMoved = moved.value;
  const isFull = kept.value.length >= KEPT_MAX;
  return (
    <>
      <div class="section-head">
        <h2>What if …</h2>
        <button type="button" class="quiet" disabled={!isMoved} onClick={store.resetLevers}>
          reset all
        </button>
      </div>
      {LEVERS.map((lever) => (
        <LeverOf key={lever} store={store} lever={lever} base={bases[lever]} />
      ))}
      {isMoved && (
        <p class="keep">
          <button type="button" disabled={isFull} onClick={store.keepPosed}>
            Keep as a scenario
          </button>
          {kept.value.length > 0 && (
            <a href="#scenarios">{countOf(kept.value.length, "scenario")} kept</a>
          )}
        </p>
      )}
    </>
  );
}

interface LeverOfProps {
  readonly store: Store;
  readonly lever: TeamLever;
  readonly base: LeverBase;
}

/** One lever, which does not mind that another moves. */
function LeverOf({ store, lever, base }: LeverOfProps): JSX.Element {
  const { loaded, multipliers } = store.state;
  const multiplier = useComputed(() => multipliers.value[lever]);
  const { plan, isExample } = loaded.value;
  return (
    <LeverSlider
      lever={lever}
      base={base}
      multiplier={multiplier.value}
      currency={plan.currency}
      isAssumed={isExample && isAssumedLever(loaded.value, lever)}
      onMove={(moved) => store.moveLever(lever, moved)}
      onRest={store.restLever}
      onSet={(set) => store.setLever(lever, set)}
    />
  );
}
