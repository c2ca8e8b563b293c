import type { JSX } from "preact";
import type { Explanation } from "../../../engine/index.ts";
import { moneyWords } from "../../../words/money.ts";
import { MissSteps } from "../../charts/miss-steps.tsx";
import { MissTable } from "../../charts/miss-table.tsx";
import { Figure } from "../figure.tsx";
import { useWidth } from "../use-width.ts";

const WIDTH_MAX = 860;

/** What made a period come out otherwise, and whether what is left is more than usual luck. */
export function MissFigure({ explanation }: { readonly explanation: Explanation }): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref}>
      {width.value > 0 && (
        <Figure
          title="From what was expected to what came, cause by cause"
          explanation={luckWords(explanation)}
          table={<MissTable explanation={explanation} />}
          about={explanation}
        >
          <MissSteps explanation={explanation} width={Math.min(width.value, WIDTH_MAX)} />
        </Figure>
      )}
    </div>
  );
}

function luckWords({ luck, unexplained, currency }: Explanation): string {
  if (luck === null) return "";
  const [low, high] = luck.usual;
  const { value } = luck.bookings;
  const money = (amount: number) => moneyWords(Math.abs(amount), currency);
  const usual =
    `Luck takes up to ${money(low)} or gives up to ${money(high)} in 8 of 10 such periods: ` +
    (value >= low && value <= high
      ? "what is left here is no more than that."
      : "what is left here is more, so look for a cause that was not told.");
  const left = unexplained.map(({ factor }) => factor).join(", ");
  return left === "" ? usual : `${usual} Not told, or not in the plan: ${left}.`;
}
