import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { leverName } from "../../../words/lever-names.ts";
import { changeWords } from "../../../words/percent.ts";
import { signedPoints } from "../../../words/signed.ts";
import { EffectCell } from "../../charts/effect-cell.tsx";
import { Scroller } from "../scroller.tsx";

/** What pairs of levers do together beyond what each does alone, the strongest first. */
export function PairsNote({ leverage }: { readonly leverage: Leverage }): JSX.Element | null {
  const pairs = [...leverage.interactions].sort(
    (a, b) => Math.abs(b.bookings.value) - Math.abs(a.bookings.value),
  );
  if (pairs.length === 0) return null;
  return (
    <section>
      <h2>Two levers together: more than the sum, or less</h2>
      <p class="measured">{pairsSentence(leverage)}</p>
      <Scroller label="What two levers do together beyond what each does alone">
        <table>
          <caption>Beyond the sum of what each does alone</caption>
          <thead>
            <tr>
              <th scope="col">Levers</th>
              <th scope="col">moved by</th>
              <th scope="col">bookings, % of the plan’s</th>
              <th scope="col">chance of the quota, points</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ levers, multiply, bookings, pHit }) => (
              <tr key={levers.join()}>
                <th scope="row">{levers.map(leverName).join(" and ")}</th>
                <td>{multiply.map(changeWords).join(" and ")}</td>
                <EffectCell figure={bookings} words={(value) => signedPoints(value, 2)} />
                <EffectCell figure={pHit} words={(value) => signedPoints(value, 2)} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

/** How many pairs surely help each other, and how many surely stand in each other's way. */
function pairsSentence({ interactions }: Leverage): string {
  const helping = interactions.filter(({ bookings: { interval } }) => interval[0] > 0).length;
  const hindering = interactions.filter(({ bookings: { interval } }) => interval[1] < 0).length;
  if (helping === interactions.length) return "All pairs help each other to book more.";
  const unsure = interactions.length - helping - hindering;
  const parts = [
    helping > 0 && `${helping} help each other`,
    hindering > 0 && `${hindering} stand in each other’s way`,
    unsure > 0 && `of ${unsure} chance does not tell`,
  ].filter(Boolean);
  return `Of ${interactions.length} pairs ${parts.join(", ")}.`;
}
