import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { leverName } from "../../../words/lever-names.ts";
import { moneyWords } from "../../../words/money.ts";
import { changeWords, percentWords } from "../../../words/percent.ts";
import { whatStays } from "../../../words/what-stays.ts";
import { MissSteps } from "../../charts/miss-steps.tsx";
import { StepsTable } from "../../charts/steps-table.tsx";
import { Figure } from "../figure.tsx";
import { useWidth } from "../use-width.ts";

const WIDTH_MAX = 860;
const COUNTS = ["none", "one", "two", "three", "four"];

type Shapley = NonNullable<Leverage["shapley"]>;

export interface TogetherFigureProps {
  readonly leverage: Leverage;
  readonly shapley: Shapley;
}

/** The four levers at their better ends together, and what each has a share in, by Shapley. */
export function TogetherFigure({ leverage, shapley }: TogetherFigureProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { currency } = leverage;
  const { bookings, pHit, moves } = shapley;
  const sure = (value: number) => ({ value, interval: [value, value] as [number, number] });
  const steps = {
    expected: sure(bookings.base),
    reached: sure(bookings.all),
    currency,
    parts: bookings.parts.map(({ lever, value, interval }, index) => ({
      factor: `${leverName(lever)} ${changeWords(moves[index].multiply)}`,
      bookings: { value, interval },
    })),
    luck: null,
  };
  const chances = [pHit.base, pHit.all].map(percentWords).join(" to ");
  const count = COUNTS[moves.length];
  const ends = [bookings.base, bookings.all].map((amount) => moneyWords(amount, currency));
  return (
    <div ref={ref}>
      {width.value > 0 && moves.length > 1 && (
        <Figure
          title={`All ${count} together, and what each has a share in`}
          explanation={
            `Bookings from ${ends.join(" to ")}, the chance of the quota from ${chances}. ` +
            "What they do only together is shared out evenly over all orders (Shapley)." +
            whatStays(shapley)
          }
          table={<StepsTable explanation={steps} caption="What each lever has a share in" />}
          about={leverage}
        >
          <MissSteps
            explanation={steps}
            ends={["the plan", `all ${count}`]}
            width={Math.min(width.value, WIDTH_MAX)}
          />
        </Figure>
      )}
    </div>
  );
}
