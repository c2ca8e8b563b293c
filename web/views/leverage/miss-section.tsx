import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Explanation, Plan } from "../../../engine/index.ts";
import { explainMiss, type Tellable } from "../../state/explain-miss.ts";
import type { Store } from "../../store.ts";
import { WorkBar } from "../work-bar.tsx";
import { MissFigure } from "./miss-figure.tsx";

/** What can be told of a period: its key, its name with its unit, and what 1 of the box is. */
const TOLD: Tellable = [
  ["winRate", "Won of all opportunities, %", 0.01],
  ["dealSize", "Mean size of a deal", 1],
  ["cycleTime", "Mean days to a win", 1],
];

/** Likewise of a block that the plan has. */
const TOLD_OF_BLOCKS: Readonly<Record<string, Tellable>> = {
  secondMeeting: [["secondMeeting", "First meetings that led to a second, %", 0.01]],
  qualification: [["qualification.premature", "Created before qualified, %", 0.01]],
  stalls: [["stalls.perDay", "Standstills a month of each opportunity", 1 / 30]],
  capacity: [["capacity.hoursPerWeek", "Selling hours a week of each rep", 1]],
};

/** Somebody tells what a period brought; answered is what explains the difference from the plan. */
export function MissSection({ store }: { readonly store: Store }): JSX.Element {
  const { plan } = store.state.loaded.value;
  const tellable = tellableOf(plan);
  const explanation = useSignal<Explanation | undefined>(undefined);
  const faults = useSignal<readonly string[]>([]);
  const done = useSignal<number | undefined>(undefined);
  const current = useRef<AbortController | undefined>(undefined);
  // An answer is about one plan: another one ends it.
  useEffect(() => {
    explanation.value = undefined;
    return () => current.current?.abort();
  }, [plan]);

  async function explain(form: HTMLFormElement): Promise<void> {
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const texts = Object.fromEntries(
      [...new FormData(form)].map(([key, value]) => [key, String(value)]),
    );
    done.value = 0;
    try {
      const { value, issues } = await explainMiss(store, texts, tellable, signal, (share) => {
        if (!signal.aborted) done.value = share;
      });
      if (signal.aborted) return;
      faults.value = issues;
      explanation.value = value;
    } catch (error) {
      if (!signal.aborted) faults.value = [String(error)];
    } finally {
      if (current.current === controller) done.value = undefined;
    }
  }

  return (
    <section class="miss">
      <h2>What came of {plan.periods[0].id}, and why?</h2>
      <p class="hint">
        Once the period is over, tell what it brought. What you leave empty counts as luck.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void explain(event.currentTarget);
        }}
      >
        <table>
          <tbody>
            <Box name="bookings" label="Booked in all" isRequired />
            <Box name="created" label="Opportunities created" />
            {tellable.map(([name, label]) => (
              <Box key={name} name={name} label={label} />
            ))}
          </tbody>
        </table>
        <p class="actions">
          <button type="submit" class="primary" disabled={done.value !== undefined}>
            Explain the difference
          </button>
        </p>
      </form>
      {done.value !== undefined && (
        <WorkBar
          what="Explaining the difference"
          done={done.value}
          onCancel={() => current.current?.abort()}
        />
      )}
      {faults.value.map((fault) => (
        <p key={fault} class="hint" role="alert">
          {fault}
        </p>
      ))}
      {explanation.value && <MissFigure explanation={explanation.value} />}
    </section>
  );
}

function tellableOf(plan: Plan): Tellable {
  const blocks = Object.entries(TOLD_OF_BLOCKS).filter(
    ([block]) => plan[block as keyof Plan] !== undefined,
  );
  return [...TOLD, ...blocks.flatMap(([, told]) => told)];
}

interface BoxProps {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean;
}

function Box({ name, label, isRequired = false }: BoxProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <label for={`miss-${name}`}>{label}</label>
      </th>
      <td>
        <span class="number-box">
          <input
            id={`miss-${name}`}
            style={WIDE}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            name={name}
            required={isRequired}
          />
        </span>
      </td>
    </tr>
  );
}

/** Boxes are as wide as what is in them; an empty one must be seen as well. */
const WIDE = { minWidth: "6rem" };
