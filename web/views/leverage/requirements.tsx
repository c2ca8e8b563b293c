import type { JSX } from "preact";
import type { Leverage, Requirement } from "../../../engine/index.ts";
import { countOf, countWords } from "../../../words/count.ts";
import { leverName } from "../../../words/lever-names.ts";
import { changeWords, percentWords } from "../../../words/percent.ts";
import { readAmount } from "../../../words/read-amount.ts";
import { within } from "../../../words/within.ts";
import { LEVERS } from "../../levers/lever.ts";
import { leverBases } from "../../levers/lever-bases.ts";
import { leverValueWords } from "../../levers/lever-words.ts";
import type { Store } from "../../store.ts";
import { NumberBox } from "../number-box.tsx";
import { Scroller } from "../scroller.tsx";

export interface RequirementsProps {
  readonly store: Store;
  readonly requirements: readonly Requirement[];
  /** What the plan comes to, once that is known. */
  readonly base: Leverage["base"] | undefined;
}

/** What each lever alone would have to be for a chance of the quota that somebody wants. */
export function Requirements({ store, requirements, base }: RequirementsProps): JSX.Element {
  const { wanted } = store.leveraging;

  function take(typed: string): boolean {
    const futures = readAmount(typed);
    if (futures === undefined || futures < 1 || futures > 99) return false;
    wanted.value = futures / 100;
    return true;
  }

  return (
    <section class="requirements">
      <h2>
        What it takes for{" "}
        <NumberBox
          id="wanted"
          label="Futures in 100 that should make the quota"
          text={String(Math.round(100 * wanted.value))}
          onCommit={take}
          hint="Write a number from 1 to 99."
        />{" "}
        in 100 futures to make the quota
      </h2>
      <p class="hint">Each lever alone, everything else held.</p>
      {base && base.requiredOpportunities.length > 0 && (
        <p class="measured">{creationsSentence(base)}</p>
      )}
      {requirements.length > 0 && (
        <Scroller label="What each lever would have to be">
          <table>
            <thead>
              <tr>
                <th scope="col">Lever</th>
                <th scope="col">today</th>
                <th scope="col">needed</th>
                <th scope="col">change</th>
                <th scope="col">it would then be made in</th>
              </tr>
            </thead>
            <tbody>
              {requirements.map((requirement) => (
                <Row key={requirement.lever} store={store} requirement={requirement} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

/** How many opportunities must be created within the horizon for each of a few chances. */
function creationsSentence({ requiredOpportunities, created }: Leverage["base"]): string {
  const told = requiredOpportunities.map(({ probability, creations, interval }) => {
    const futures = `${Math.round(100 * probability)} in 100`;
    if (creations === null) return `none is enough for ${futures}`;
    return `${countWords(creations)}${interval ? within(interval, countWords) : ""} for ${futures}`;
  });
  const isNone = requiredOpportunities.every(({ creations }) => creations === null);
  const plan = `The plan creates ${countOf(created, "opportunity", "opportunities")}`;
  const least = `${Math.round(100 * requiredOpportunities[0].probability)} in 100`;
  if (isNone) return `${plan} within its periods; no number of them is enough for ${least}.`;
  return `${plan} within its periods; needed are ${told.join(", ")}.`;
}

function Row({ store, requirement }: { readonly store: Store; readonly requirement: Requirement }) {
  const { plan } = store.state.loaded.value;
  const { lever, multiplier, multiplierInterval, reachable, pHit } = requirement;
  const [low, high] = multiplierInterval ?? [1, 1];
  const known = LEVERS.find((name) => name === lever);
  const base = known && leverBases(plan)[known].value;
  const words = (factor: number) =>
    known && base !== undefined ? leverValueWords(known, base * factor, plan.currency) : "–";
  return (
    <tr>
      <th scope="row">{leverName(lever)}</th>
      <td>{words(1)}</td>
      <td>{reachable && multiplier !== null ? words(multiplier) : "out of reach"}</td>
      <td>
        {reachable && multiplier !== null ? changeWords(multiplier) : "–"}
        {low < high && (
          <small class="interval">
            {changeWords(low)} to {changeWords(high)}
          </small>
        )}
      </td>
      <td>
        {percentWords(pHit.value)}
        {!reachable && <small class="interval">at best, with this lever alone</small>}
      </td>
    </tr>
  );
}
