import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { leverName } from "../../../words/lever-names.ts";
import { moneyWords } from "../../../words/money.ts";
import { changeWords, shareWords } from "../../../words/percent.ts";
import { ResponseLines } from "../../charts/response-lines.tsx";
import { ResponseTable } from "../../charts/response-table.tsx";
import type { TornadoMeasure } from "../../charts/tornado.tsx";
import { Figure } from "../figure.tsx";
import "../../style/series.css";
import { useWidth } from "../use-width.ts";

export interface SpiderFigureProps {
  readonly leverage: Leverage;
  readonly measure: TornadoMeasure;
}

const WIDTH_MAX = 760;
/** More lines than there are colours cannot be told apart: the table has all. */
const LINES_MAX = 6;

/** Each lever through its range, the others held: which way it bends. */
export function SpiderFigure({ leverage, measure }: SpiderFigureProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { spider, base, currency } = leverage;
  const lines = spider
    .map(({ lever, points }) => ({
      name: leverName(lever),
      points: points.map((point) => [point.multiply, point[measure]] as const),
    }))
    .sort((a, b) => reachOf(b.points) - reachOf(a.points));
  const shown = {
    lines: lines.slice(0, LINES_MAX),
    today: [1, base[measure].value] as const,
    xName: "moved by",
    yName: measure === "pHit" ? "chance of the quota" : "bookings",
    xWords: changeWords,
    yWords: (value: number) =>
      measure === "pHit" ? shareWords(value) : moneyWords(value, currency),
  };
  return (
    <div ref={ref}>
      {width.value > 0 && lines.length > 0 && (
        <Figure
          title="Each lever through its range: steep is strong, bent is used up"
          explanation={lines.length > LINES_MAX && "The strongest six; the table has all."}
          table={<ResponseTable {...shown} lines={lines} />}
          about={leverage}
        >
          <ResponseLines {...shown} isRatio width={Math.min(width.value, WIDTH_MAX)} />
        </Figure>
      )}
    </div>
  );
}

function reachOf(points: readonly (readonly [number, number])[]): number {
  const values = points.map(([, value]) => value);
  return Math.max(...values) - Math.min(...values);
}
