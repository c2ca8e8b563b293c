import type { JSX } from "preact";
import { betterEnd, type Leverage } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { changeWords } from "../../words/percent.ts";
import { signedPoints } from "../../words/signed.ts";
import { EffectCell } from "./effect-cell.tsx";
import { effectWords, sortedBars, type TornadoMeasure } from "./tornado.tsx";

export interface PeriodEffectsProps {
  readonly leverage: Leverage;
  readonly measure: TornadoMeasure;
}

/** What costs are told for. */
const MONEY = 10_000;
/** Weaker levers than the strongest few have nothing to tell of periods. */
const ROWS_MAX = 8;

/** What each lever does at its better end, period by period, and for its cost if that is known. */
export function PeriodEffects({ leverage, measure }: PeriodEffectsProps): JSX.Element {
  const { tornado, levers, currency } = leverage;
  const costs = new Map(levers.map(({ lever, perCost }) => [lever, perCost?.[measure]]));
  const hasCosts = levers.some(({ perCost }) => perCost !== null);
  const isChance = measure === "pHit";
  const words = (value: number) =>
    isChance ? signedPoints(value) : effectWords(value, measure, currency);
  return (
    <table>
      <caption>
        {tornado.length > ROWS_MAX ? "The strongest eight levers" : "Each lever"} at its better end,
        period by period: {isChance ? "points of chance" : "bookings"}
      </caption>
      <thead>
        <tr>
          <th scope="col">Lever</th>
          {tornado[0].low.periods.map(({ id }) => (
            <th key={id} scope="col">
              {id}
            </th>
          ))}
          <th scope="col">in all</th>
          {hasCosts && <th scope="col">for each {moneyWords(MONEY, currency)} of its cost</th>}
        </tr>
      </thead>
      <tbody>
        {sortedBars(tornado, measure)
          .slice(0, ROWS_MAX)
          .map((bar) => {
            const end = betterEnd(bar);
            const cost = costs.get(bar.lever);
            return (
              <tr key={bar.lever}>
                <th scope="row">
                  {leverName(bar.lever)} {changeWords(end.multiply)}
                </th>
                {[...end.periods, end].map((each, index) => (
                  <EffectCell key={index} figure={each[measure]} words={words} />
                ))}
                {hasCosts &&
                  (cost ? (
                    <EffectCell figure={cost} words={(value) => words(MONEY * value)} />
                  ) : (
                    <td>–</td>
                  ))}
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
