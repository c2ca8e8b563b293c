import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { leverName } from "../../../words/lever-names.ts";
import { shareWords } from "../../../words/percent.ts";
import { EffectCell } from "../../charts/effect-cell.tsx";
import type { TornadoMeasure } from "../../charts/tornado.tsx";
import { Tornado } from "../../charts/tornado.tsx";
import { TornadoTable } from "../../charts/tornado-table.tsx";
import { Figure } from "../figure.tsx";
import { Scroller } from "../scroller.tsx";
import { useWidth } from "../use-width.ts";

export interface LearningNoteProps {
  readonly leverage: Leverage;
  readonly sobol: NonNullable<Leverage["sobol"]>;
  readonly measure: TornadoMeasure;
}

/** Where to learn: what of the answer each lever leaves open as long as it is not known better. */
export function LearningNote({ leverage, sobol, measure }: LearningNoteProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { learn, currency } = leverage;
  return (
    <section ref={ref}>
      <h2>What to learn first is another question than what to do</h2>
      {sobol.applies ? (
        <>
          <p class="measured">{learningSentence(sobol)}</p>
          <Scroller label="What each lever leaves open">
            <LearningTable sobol={sobol} />
          </Scroller>
        </>
      ) : (
        <p class="measured">Not told here: {sobol.reason}.</p>
      )}
      {width.value > 0 && learn.length > 0 && (
        <Figure
          title="Each lever over what is not known of it: 8 in 10 of its possible values"
          table={<TornadoTable bars={learn} currency={currency} />}
          about={leverage}
        >
          <Tornado bars={learn} measure={measure} currency={currency} width={width.value} />
        </Figure>
      )}
    </section>
  );
}

type Sobol = Extract<NonNullable<Leverage["sobol"]>, { readonly applies: true }>;

function learningSentence({ of, from, groups, fitError }: Sobol): string {
  const most = groups.reduce((a, b) => (b.total.value > a.total.value ? b : a));
  const what = of === "pHit" ? "the chance of the quota" : "bookings";
  const over =
    from === "uncertainty"
      ? "Over what history leaves open of the plan"
      : "Taking the ranges that levers can move in as what may be";
  return (
    `${over}, ${leverName(most.group)} moves ${what} most: to know it would settle ` +
    `${shareWords(most.first.value)} of their spread. What this leaves out: ` +
    `${shareWords(fitError)} of the spread is missed by the surface that it is read from.`
  );
}

function LearningTable({ sobol }: { readonly sobol: Sobol }): JSX.Element {
  const groups = [...sobol.groups].sort((a, b) => b.total.value - a.total.value);
  return (
    <table>
      <caption>Share of the spread (Sobol’s indices)</caption>
      <thead>
        <tr>
          <th scope="col">Lever</th>
          <th scope="col">by itself</th>
          <th scope="col">with what it does together with others</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, first, total }) => (
          <tr key={group}>
            <th scope="row">{leverName(group)}</th>
            <EffectCell figure={first} words={shareWords} />
            <EffectCell figure={total} words={shareWords} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
