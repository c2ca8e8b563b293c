import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Replay, ReplayDifference } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import { dateWords } from "../../../words/date.ts";
import { lifeEndWords, lifeEventWords } from "../../../words/life.ts";
import { exactMoney, moneyWords } from "../../../words/money.ts";
import { readAmount } from "../../../words/read-amount.ts";
import type { Store } from "../../store.ts";
import { NumberBox } from "../number-box.tsx";
import { useKnown } from "../use-known.ts";
import { Working } from "../working.tsx";

type Lived = Replay["opportunities"][number];

/** Rows shown before one asks for all. */
const SHOWN = 12;

/** One of the futures that were counted, opportunity by opportunity: the stories behind a dot. */
export function FutureStory({ store }: { readonly store: Store }): JSX.Element {
  const { plan, scenarios, seed, trials } = store.state.question.value;
  const future = useSignal<number | undefined>(undefined);
  const known = useKnown<ReplayDifference>(
    store,
    future.value === undefined ? undefined : [plan, scenarios, seed, trials, future.value],
    () => {
      const trial = Math.min(future.value ?? 0, trials - 1);
      return store.pool.replay({ plan, scenarios, seed, trials }, [], trial);
    },
  );
  return (
    <section class="story">
      <h2>
        One future, told: number{" "}
        <NumberBox
          id="future"
          label="Future to tell"
          text={future.value === undefined ? "–" : countWords(future.value)}
          onCommit={(typed) => {
            const number = readAmount(typed);
            if (number === undefined || !Number.isInteger(number)) return false;
            if (number < 0 || number >= trials) return false;
            future.value = number;
            return true;
          }}
          hint={`Write a number from 0 to ${countWords(trials - 1)}.`}
        />
      </h2>
      {future.value === undefined && (
        <p class="actions">
          <button
            type="button"
            onClick={() => {
              future.value = 17;
            }}
          >
            Tell future 17
          </button>
        </p>
      )}
      <Working known={known} what="Living through it" />
      {known.value && <Told replay={known.value.base} />}
    </section>
  );
}

function Told({ replay }: { readonly replay: Replay }): JSX.Element {
  const isAll = useSignal(false);
  const { opportunities, total, quota, currency } = replay;
  const won = opportunities.filter(({ end }) => end.kind === "won").length;
  const sorted = [...opportunities].sort(byWeight);
  const shown = isAll.value ? sorted : sorted.slice(0, SHOWN);
  const against = quota > 0 ? `, ${total >= quota ? "and makes" : "and misses"} the quota` : "";
  return (
    <>
      <p class="measured">
        It books {moneyWords(total, currency)}
        {against}: {countWords(won)} of {countWords(opportunities.length)} opportunities are won.
        What was open at the start comes first, then the largest wins.
      </p>
      {shown.map((lived) => (
        <details key={lived.id}>
          <summary>
            {titleOf(lived)} · {exactMoney(lived.amount, currency)} ·{" "}
            {lifeEndWords(lived.end, currency)}
          </summary>
          <ol class="life">
            {lived.created !== null && (
              <li>
                <time>{dateWords(lived.created)}</time> created
              </li>
            )}
            {lived.events
              .map((event) => ({ ...event, words: lifeEventWords(event) }))
              .filter(({ words }) => words !== "")
              .map(({ date, words }, index) => (
                <li key={index}>
                  <time>{dateWords(date)}</time> {words}
                </li>
              ))}
            <li>
              <time>{dateWords(lived.end.date)}</time> {lifeEndWords(lived.end, currency)}
            </li>
          </ol>
        </details>
      ))}
      {sorted.length > SHOWN && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            isAll.value = !isAll.value;
          }}
        >
          {isAll.value ? "show fewer" : `show all ${countWords(sorted.length)}`}
        </button>
      )}
    </>
  );
}

/** An opportunity that a list names by that; others by where they come from. */
function titleOf({ id, source, owner, wasOpen }: Lived): string {
  const name = /^[0-9a-f]{16}$/.test(id) ? `from ${source || "a source"}` : id;
  return [name, owner, wasOpen ? "open at the start" : ""]
    .filter((part) => part !== "")
    .join(" · ");
}

function byWeight(a: Lived, b: Lived): number {
  return (
    Number(b.wasOpen) - Number(a.wasOpen) || b.end.booked - a.end.booked || b.amount - a.amount
  );
}
