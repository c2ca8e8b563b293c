import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { LeverTable } from "../../charts/lever-table.tsx";
import { PeriodEffects } from "../../charts/period-effects.tsx";
import { Tornado, type TornadoMeasure } from "../../charts/tornado.tsx";
import { TornadoTable } from "../../charts/tornado-table.tsx";
import { Figure } from "../figure.tsx";
import { Scroller } from "../scroller.tsx";
import { useWidth } from "../use-width.ts";

export interface TornadoFigureProps {
  readonly leverage: Leverage;
  readonly measure: TornadoMeasure;
}

/**
 * The levers at the ends of how far they can move, as soon as that is known; then one percent of
 * each, which a first sketch tells.
 */
export function TornadoFigure({ leverage, measure }: TornadoFigureProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { tornado, currency, levers } = leverage;
  const isAssumed = levers.some(({ range }) => range.from === "assumed");
  const isSketch = !leverage.isComplete && leverage.trials > 0 && leverage.trials < WHOLE;
  return (
    <div ref={ref}>
      {width.value > 0 && tornado.length > 0 && (
        <Figure
          title="How far each lever can take you, the strongest on top"
          explanation={isSketch ? sketchWords(leverage.trials) : isAssumed && ASSUMED}
          table={<TornadoTable bars={tornado} currency={currency} />}
          about={leverage}
        >
          <Tornado bars={tornado} measure={measure} currency={currency} width={width.value} />
        </Figure>
      )}
      {tornado.length > 0 && tornado[0].low.periods.length > 1 && (
        <Scroller label="Each lever at its better end, period by period">
          <PeriodEffects leverage={leverage} measure={measure} />
        </Scroller>
      )}
      {levers.length > 0 && (
        <Scroller label="One percent more of each lever">
          <LeverTable leverage={leverage} />
        </Scroller>
      )}
    </div>
  );
}

/** Bars of fewer futures are a sketch of those to come. */
const WHOLE = 100;

function sketchWords(trials: number): string {
  return (
    `A first sketch, on ${trials} futures of each alternative: the line at each end says how ` +
    "unsure it is. Better bars are on their way."
  );
}

const ASSUMED = (
  <>
    How far levers can move is <em class="assumed">assumed</em>, unless the plan says it: see “How
    far levers can move” there.
  </>
);
