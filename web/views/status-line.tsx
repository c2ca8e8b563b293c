import type { JSX } from "preact";
import { countWords, secondsWords } from "../../words/count.ts";
import { exactPercent } from "../../words/percent.ts";
import { readAmount } from "../../words/read-amount.ts";
import { TRIALS_MAX, TRIALS_MIN } from "../state/trials.ts";
import type { Store } from "../store.ts";
import { NumberBox } from "./number-box.tsx";

/** How the answer was found: futures, seed, time, and the exact answer beside it. */
export function StatusLine({ store }: { readonly store: Store }): JSX.Element {
  const { trials, seed } = store.state;

  function takeTrials(typed: string): boolean {
    const count = readAmount(typed);
    if (count === undefined || count < TRIALS_MIN || count > TRIALS_MAX) return false;
    store.setTrials(Math.round(count));
    return true;
  }

  function takeSeed(typed: string): boolean {
    if (typed.trim() === "") return false;
    store.setSeed(typed.trim());
    return true;
  }

  return (
    <p class="status-line">
      <NumberBox
        id="trials"
        label="Futures to simulate"
        text={countWords(trials.value)}
        onCommit={takeTrials}
        hint={`Write a number from ${countWords(TRIALS_MIN)} to 10M.`}
      />{" "}
      futures · seed{" "}
      <NumberBox
        id="seed"
        label="Seed"
        text={seed.value}
        onCommit={takeSeed}
        hint="Write any word or number."
      />
      <Findings store={store} />
    </p>
  );
}

function Findings({ store }: { readonly store: Store }): JSX.Element | null {
  const shown = store.state.answered.value;
  if (shown === undefined) return null;
  const { trials, total } = shown.forecast;
  const { exact, pHit } = total;
  const isSimulated = shown.forecast.method === "simulated";
  return (
    <span>
      {shown.seconds !== undefined && ` · ${secondsWords(shown.seconds)}`}
      {isSimulated && shown.seconds === undefined && ` · so far ${countWords(trials)} futures`}
      {isSimulated && exact.applies && ` · exact answer ${exactPercent(exact.pHit)}`}
      {!isSimulated && ` · exact answer ${exactPercent(pHit)}, to be simulated`}
    </span>
  );
}
