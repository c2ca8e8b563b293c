import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import { type Basis, basisOf, type LeverBasis } from "../basis/basis-of.ts";
import { modelWords } from "../basis/model-words.ts";
import { LEVER_WORDS, leverValueWords } from "../levers/lever-words.ts";
import type { Store } from "../store.ts";
import { Scroller } from "./scroller.tsx";

/** What the answer rests on: where its money comes from, and who says each of its numbers. */
export function RestsOn({ store }: { readonly store: Store }): JSX.Element | null {
  const forecast = store.rested.value?.forecast;
  if (forecast === undefined) return null;
  const { loaded } = store.state;
  const { plan } = loaded.value;
  return (
    <details class="rests-on">
      <summary>What this answer rests on</summary>
      <p>{moneySentence(forecast)}</p>
      {spreadSentence(forecast) && <p>{spreadSentence(forecast)}</p>}
      <Scroller label="What each lever rests on">
        <table class="of-words">
          <caption>What each lever rests on</caption>
          <thead>
            <tr>
              <th scope="col">Lever</th>
              <th scope="col">in the plan</th>
              <th scope="col">rests on</th>
            </tr>
          </thead>
          <tbody>
            {basisOf(loaded.value).map((row) => (
              <BasisRow key={row.lever} row={row} currency={plan.currency} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p>{modelWords(plan)}</p>
    </details>
  );
}

function BasisRow({ row, currency }: { readonly row: LeverBasis; readonly currency: string }) {
  const { lever, value, statistic, basis } = row;
  return (
    <tr>
      <th scope="row">{LEVER_WORDS[lever].name}</th>
      <td>
        {leverValueWords(lever, value, currency)} {statistic}
      </td>
      <td>
        {basis.kind === "assumed" ? (
          <em class="assumed">assumed</em>
        ) : (
          basisWords(basis, (bound) => leverValueWords(lever, bound, currency))
        )}
      </td>
    </tr>
  );
}

function basisWords(basis: Exclude<Basis, { kind: "assumed" }>, words: (value: number) => string) {
  if (basis.kind === "said") return "what the plan says, taken as certain";
  const [low, high] = basis.interval;
  return `your history: 8 in 10 within ${words(low)} to ${words(high)}`;
}

/** How much of the money is in sight already. */
function moneySentence({ total, pipeline, currency }: Forecast): string {
  const { booked, bookings, fromOpen, fromNew } = total;
  const share = (amount: number) => percentWords(bookings.mean > 0 ? amount / bookings.mean : 0);
  const open = countOf(pipeline.openAtStart, "open opportunity", "open opportunities");
  const parts = [
    ...(booked > 0 ? [`${share(booked)} are booked already`] : []),
    ...(pipeline.openAtStart > 0 ? [`${share(fromOpen.mean)} come from ${open}`] : []),
    `${share(fromNew.mean)} from what is yet to be created`,
  ];
  return `Of ${moneyWords(bookings.mean, currency)} expected, ${parts.join(", and ")}.`;
}

/** How much of the spread more data would take away; empty where nobody fitted the plan. */
function spreadSentence({ total, currency }: Forecast): string {
  const { uncertainty } = total;
  if (uncertainty === undefined) return "";
  const { process, parameter } = uncertainty;
  const share = parameter ** 2 / (process ** 2 + parameter ** 2);
  return (
    `Luck alone spreads bookings by ${moneyWords(process, currency)} (standard deviation); ` +
    `not knowing the plan’s numbers, by ${moneyWords(parameter, currency)}: ` +
    `${percentWords(share)} of the variance, which more history would lessen.`
  );
}
