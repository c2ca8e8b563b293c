import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { changeWords } from "../../../words/percent.ts";
import { typeset } from "../../../words/typeset.ts";
import { within } from "../../../words/within.ts";
import { EffectCell } from "../../charts/effect-cell.tsx";
import { Scroller } from "../scroller.tsx";

/** The truth about cycle time: what the velocity formula promises, and what the pipeline gives. */
export function VelocityNote({ leverage }: { readonly leverage: Leverage }): JSX.Element | null {
  const { velocity } = leverage;
  if (velocity === null) return null;
  const { formula, simulated, periods, why } = velocity;
  return (
    <section>
      <h2>A shorter cycle brings wins forward; it does not make them</h2>
      <p class="measured">
        The velocity formula says that a cycle a fifth shorter books {changeWords(formula.value)}.
        This pipeline books {changeWords(simulated.value)}
        {within(simulated.interval, changeWords)}. {typeset(why)}
      </p>
      <Scroller label="A cycle a fifth shorter, period by period">
        <table>
          <caption>A cycle a fifth shorter, period by period</caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">bookings</th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ id, simulated: found }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <EffectCell figure={found} words={changeWords} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
