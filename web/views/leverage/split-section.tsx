import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Optimization, Plan } from "../../../engine/index.ts";
import { bestSplitWords } from "../../../words/best-split.ts";
import { moneyWords } from "../../../words/money.ts";
import { orderSentence } from "../../../words/order-sentence.ts";
import { readAmount } from "../../../words/read-amount.ts";
import { SplitBars } from "../../charts/split-bars.tsx";
import { SplitTable } from "../../charts/split-table.tsx";
import { futuresFor } from "../../state/futures-for.ts";
import { askingAbout } from "../../state/share-done.ts";
import type { Store } from "../../store.ts";
import { Figure } from "../figure.tsx";
import { NumberBox } from "../number-box.tsx";
import { useKnown } from "../use-known.ts";
import { useWidth } from "../use-width.ts";
import { Working } from "../working.tsx";

type Budget = number | "hours";

const WIDTH_MAX = 560;
const BUDGET = 100_000;
/** Splits that a search is likely to try. */
const LIKELY = 90;

/** One budget and its best split: of the reps' hours, or of money that moves levers. */
export function SplitSection({ store }: { readonly store: Store }): JSX.Element {
  const { plan } = store.state.loaded.value;
  const amount = useSignal(BUDGET);
  const asked = useSignal<{ readonly plan: Plan; readonly budget: Budget } | undefined>(undefined);
  const budget = asked.value?.plan === plan ? asked.value.budget : undefined;
  const known = useKnown<Optimization>(
    store,
    budget === undefined ? undefined : [plan, budget, store.state.seed.value],
    (signal, _, tellDone) => bestSplit(store, budget ?? "hours", signal, tellDone),
  );
  const ask = (wanted: Budget) => {
    asked.value = { plan, budget: wanted };
  };
  const canSplitHours = plan.capacity !== undefined && plan.capacity.creationShare > 0;
  const canSplitMoney = Object.values(plan.levers ?? {}).some((range) => (range?.cost ?? 0) > 0);
  return (
    <section class="split">
      <h2>One budget, and its best split</h2>
      {canSplitHours && (
        <p class="actions">
          <button type="button" disabled={known.isWorking} onClick={() => ask("hours")}>
            Split the reps’ hours over creation and capture
          </button>
        </p>
      )}
      {canSplitMoney && (
        <p class="actions">
          <NumberBox
            id="budget"
            label="Budget to split"
            text={moneyWords(amount.value, plan.currency)}
            onCommit={(typed) => {
              const money = readAmount(typed);
              if (money === undefined || money <= 0) return false;
              amount.value = money;
              return true;
            }}
            hint="Write an amount above 0."
          />{" "}
          <button type="button" disabled={known.isWorking} onClick={() => ask(amount.value)}>
            Split it over the levers
          </button>
        </p>
      )}
      {!canSplitHours && !canSplitMoney && (
        <p class="hint">
          Say in the plan what moving a lever by 10 % costs, or how reps share their hours, and the
          best split of one budget is worked out here.
        </p>
      )}
      <Working known={known} what="Trying splits" />
      {known.value && <SplitFigure optimization={known.value} />}
    </section>
  );
}

async function bestSplit(
  { leveraging, state }: Store,
  budget: Budget,
  signal: AbortSignal,
  tellDone: (share: number) => void,
): Promise<Optimization> {
  const { openInquiry, optimizationOf } = await import("../../state/leverage-engine.ts");
  const seed = state.seed.value;
  const { plan } = state.loaded.value;
  const trials = { fast: futuresFor(plan) };
  const ask = askingAbout(leveraging, LIKELY, tellDone);
  const inquiry = openInquiry(plan, { seed, trials }, (request) => ask(request, { signal }));
  return optimizationOf(inquiry, { budget, measure: "bookings" });
}

function SplitFigure({ optimization }: { readonly optimization: Optimization }): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref}>
      {width.value > 0 && (
        <Figure
          title={bestSplitWords(optimization)}
          explanation={
            optimization.budget.unit === "hours"
              ? "Filled: the best. Hollow: today. The band: about as good."
              : `Filled: the best. The band: about as good. ${inOrder(optimization)}`
          }
          table={<SplitTable optimization={optimization} />}
          about={optimization}
        >
          <SplitBars optimization={optimization} width={Math.min(width.value, WIDTH_MAX)} />
        </Figure>
      )}
    </div>
  );
}

function inOrder(optimization: Optimization): string {
  const sentence = orderSentence(optimization);
  return sentence === "" ? "" : `In which order: ${sentence}`;
}
