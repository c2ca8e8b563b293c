import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { evenChanceSentence } from "../../../words/even-chance.ts";
import { percentWords } from "../../../words/percent.ts";
import { signedMoney, signedPoints } from "../../../words/signed.ts";
import { EffectCell } from "../../charts/effect-cell.tsx";
import { Scroller } from "../scroller.tsx";

type Risk = NonNullable<Leverage["risk"]>;

/** What could go wrong: the largest lost, a bad quarter, and what a miss would take. */
export function RiskNote({ leverage }: { readonly leverage: Leverage }): JSX.Element | null {
  const { risk, currency } = leverage;
  if (risk === null) return null;
  const rows = [
    ...risk.loseLargest.map((each) => ({ name: lostWords(each.count), ...each })),
    ...(risk.badQuarter
      ? [{ name: "all goes badly together, by one standard deviation", ...risk.badQuarter }]
      : []),
  ];
  const sentences = [concentrationSentence(risk), evenChanceSentence(risk.evenChance)].filter(
    (each) => each !== "",
  );
  if (rows.length === 0 && sentences.length === 0) return null;
  return (
    <section>
      <h2>What would have to go wrong</h2>
      {sentences.length > 0 && <p class="measured">{sentences.join(" ")}</p>}
      {rows.length > 0 && (
        <Scroller label="What could go wrong, and what it would cost">
          <table>
            <caption>What it would cost</caption>
            <thead>
              <tr>
                <th scope="col">If</th>
                <th scope="col">bookings</th>
                <th scope="col">chance of the quota, points</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, bookings, pHit }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <EffectCell figure={bookings} words={(value) => signedMoney(value, currency)} />
                  <EffectCell figure={pHit} words={(value) => signedPoints(value)} />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function lostWords(count: number): string {
  return count === 1 ? "the largest open one is lost" : `the largest ${count} open ones are lost`;
}

function concentrationSentence({ topThreeShare, topThreeShareOfMedian: ofMedian }: Risk): string {
  if (topThreeShare === null) return "";
  const median = ofMedian ? `, ${percentWords(ofMedian.value)} of the median` : "";
  const share = percentWords(topThreeShare.value);
  return `The largest three open opportunities bring ${share} of mean bookings${median}.`;
}
