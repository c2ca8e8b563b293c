import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { DELAY_INSET, DelayLines } from "../../charts/delay-lines.tsx";
import { DelayTable } from "../../charts/delay-table.tsx";
import type { ReviewedDelay } from "../../charts/reviewed-delay.ts";
import { DELAY_TRIALS, DELAYS, hasReview, reviewDelays } from "../../state/review-delays.ts";
import { Figure } from "../figure.tsx";
import { useKnown } from "../use-known.ts";
import { Working } from "../working.tsx";
import type { FigureProps } from "./confidence-figure.tsx";

const WIDTH_MAX = 760;
const LAST = DELAYS.length - 1;
const MIDDLE = DELAYS.indexOf(60);

/** How long to wait before closing what does not move: what it books, kills and frees. */
export function DisqualificationLab({ store, width }: FigureProps): JSX.Element {
  const { plan } = store.state.loaded.value;
  const seed = store.state.seed.value;
  const askedOf = useSignal<unknown>(undefined);
  const chosen = useSignal(MIDDLE);
  const isAsked = askedOf.value === plan;
  const known = useKnown<readonly ReviewedDelay[]>(
    store,
    isAsked ? [plan, seed] : undefined,
    (...told) => reviewDelays(store.pool, plan, seed, ...told),
  );
  const delays = known.value;
  const days = DELAYS[chosen.value];
  const chartWidth = Math.min(width, WIDTH_MAX);
  return (
    <section class="lab">
      {!isAsked && (
        <>
          <h2>When to close what does not move</h2>
          <p class="measured">{offerWords(hasReview(plan))}</p>
          <button
            type="button"
            onClick={() => {
              askedOf.value = plan;
            }}
          >
            Try delays from {DELAYS[0]} to {DELAYS[LAST]} days
          </button>
        </>
      )}
      <Working known={known} what="Living through each delay" />
      {delays && delays.length > 0 && width > 0 && (
        <Figure
          title="When to close what does not move"
          explanation={explanationOf(hasReview(plan))}
          table={<DelayTable delays={delays} currency={plan.currency} />}
          about={`${plan.name} as of ${plan.asOf}, ${DELAY_TRIALS} futures, seed ${seed}`}
        >
          <label for="delay">Closed after {days} days without progress</label>
          <div class="delay track" style={trackStyle(chosen.value / LAST, chartWidth)}>
            <input
              id="delay"
              type="range"
              min={0}
              max={LAST}
              value={chosen.value}
              aria-valuetext={`${days} days`}
              onInput={(event) => {
                chosen.value = event.currentTarget.valueAsNumber;
              }}
            />
          </div>
          <DelayLines delays={delays} at={days} currency={plan.currency} width={chartWidth} />
        </Figure>
      )}
    </section>
  );
}

/** Its thumb stands above the delay in the picture that it chooses. */
function trackStyle(share: number, width: number): string {
  return `--thumb: ${share}; --inset: ${DELAY_INSET}px; max-width: ${width}px`;
}

function offerWords(isReviewed: boolean): string {
  const question = "Closing sooner frees hours and kills some that would have been won.";
  if (isReviewed) return `${question} The plan’s own review is what each delay is held against.`;
  return `${question} This plan has no review; the lab gives it one for the question alone.`;
}

function explanationOf(isReviewed: boolean): JSX.Element {
  const luck = `${DELAY_TRIALS} futures each, the same luck for all`;
  const trials = `${luck}. Grey is no change; bars are 95 %.`;
  if (isReviewed) return <>Held against the plan’s own review. {trials}</>;
  return (
    <>
      Held against no review; that 4 in 5 reviews close what they should is{" "}
      <em class="assumed">assumed</em>. {trials}
    </>
  );
}
