import { scaleLinear } from "d3";
import type { JSX } from "preact";
import type { Leverage } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { changeWords } from "../../words/percent.ts";
import { signedMoney, signedPoints } from "../../words/signed.ts";

export type TornadoMeasure = "bookings" | "pHit";

export interface TornadoProps {
  readonly bars: Leverage["tornado"];
  readonly measure: TornadoMeasure;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  readonly width?: number;
}

const MARGIN = { top: 30, right: 24, bottom: 8, left: 24 };
const BAR = 16;
/** Where words stand beside the bars, the longest of them need so many pixels; */
const WIDE = { row: 46, label: 112 } as const;
/** on a phone they stand below, at either side, and the bars have all of the width. */
const NARROW = { row: 62, label: 0 } as const;
const NARROW_BELOW = 520;

/**
 * How far each lever can move the outcome, the strongest on top; both ends say what was done, and
 * a line at each end how sure that is.
 */
export function Tornado({ bars, measure, currency, width = 720 }: TornadoProps): JSX.Element {
  const sorted = sortedBars(bars, measure);
  const inner = width - MARGIN.left - MARGIN.right;
  const most = Math.max(0, ...sorted.flatMap(({ low, high }) => [low, high].map(sizeOf))) || 1;
  const isNarrow = width < NARROW_BELOW;
  const { row, label } = isNarrow ? NARROW : WIDE;
  const x = scaleLinear([-most, most], [label, inner - label]);
  const height = MARGIN.top + sorted.length * row + MARGIN.bottom;

  function sizeOf(effect: Leverage["tornado"][number]["low"]): number {
    const { value, interval } = effect[measure];
    return Math.max(...[value, ...interval].map(Math.abs));
  }

  return (
    <svg
      class="chart tornado"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={tornadoSentence({ bars, measure, currency })}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <text x={x(0)} y={-14} text-anchor="middle">
          the plan
        </text>
        <line class="baseline" x1={x(0)} x2={x(0)} y1={-8} y2={sorted.length * row} />
        {sorted.map(({ lever, low, high }, index) => (
          <g key={lever} transform={`translate(0 ${index * row})`}>
            <text y={8} class="row-name">
              {leverName(lever)}
            </text>
            {[low, high].map((end, index) => {
              const { value, interval } = end[measure];
              const isGain = value >= 0;
              const side = isOneSided(low[measure], high[measure]) ? index : Number(isGain);
              // The words keep clear of the bars and of the intervals at their ends.
              const [least, most] = reachOf(low[measure], high[measure]);
              const beside = side === 0 ? x(least) - 6 : x(most) + 6;
              return (
                <g key={end.multiply} transform="translate(0 14)">
                  <rect
                    class={isGain ? "bar gain" : "bar loss"}
                    x={Math.min(x(0), x(value))}
                    width={Math.abs(x(value) - x(0))}
                    height={BAR}
                  />
                  {interval[1] > interval[0] &&
                    ["whisker-halo", "whisker"].map((layer) => (
                      <line
                        key={layer}
                        class={layer}
                        x1={x(interval[0])}
                        x2={x(interval[1])}
                        y1={BAR / 2}
                        y2={BAR / 2}
                      />
                    ))}
                  <text
                    {...(isNarrow
                      ? { x: side * inner, y: BAR + 15, "text-anchor": SIDES[side] }
                      : {
                          ...{ x: beside, y: BAR / 2, dy: "0.32em" },
                          "text-anchor": SIDES[1 - side],
                        })}
                  >
                    {changeWords(end.multiply)}: {effectWords(value, measure, currency)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </g>
    </svg>
  );
}

const SIDES = ["start", "end"] as const;

type Effect = Leverage["tornado"][number]["low"][TornadoMeasure];

/** From where to where the bars of a lever and their intervals reach, the plan included. */
function reachOf(low: Effect, high: Effect): readonly [number, number] {
  const all = [0, low, high].flatMap((each) =>
    typeof each === "number" ? [each] : [each.value, ...each.interval],
  );
  return [Math.min(...all), Math.max(...all)];
}

/** Whether both ends of a lever gain, or both lose. */
function isOneSided(low: Effect, high: Effect): boolean {
  return low.value >= 0 === high.value >= 0;
}

/** What moving a lever adds to bookings, or to the chance in points of a hundred. */
export function effectWords(value: number, measure: TornadoMeasure, currency: string): string {
  if (measure === "bookings") return signedMoney(value, currency);
  return `${signedPoints(value)} points`;
}

/** The lever with the widest reach first. */
export function sortedBars(
  bars: Leverage["tornado"],
  measure: TornadoMeasure,
): Leverage["tornado"] {
  const reach = ({ low, high }: Leverage["tornado"][number]) =>
    Math.abs(high[measure].value - low[measure].value);
  return [...bars].sort((a, b) => reach(b) - reach(a));
}

/** What the picture says, for those who do not see it. */
export function tornadoSentence({ bars, measure, currency }: TornadoProps): string {
  if (bars.length === 0) return "No lever of this plan can be moved.";
  const parts = sortedBars(bars, measure).map(({ lever, low, high }) => {
    const ends = [low, high].map(
      (end) =>
        `${effectWords(end[measure].value, measure, currency)} at ${changeWords(end.multiply)}`,
    );
    return `${leverName(lever)} ${ends.join(", ")}`;
  });
  return `From the strongest lever to the weakest: ${parts.join("; ")}.`;
}
