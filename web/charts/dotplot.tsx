import { scaleLinear } from "d3";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { exactMoney, moneyWords } from "../../words/money.ts";
import { futuresWords } from "../../words/percent.ts";
import { AmountAxis } from "./amount-axis.tsx";
import { layOutDots } from "./lay-out-dots.ts";
import { QuotaRule } from "./quota-rule.tsx";

export interface DotplotProps {
  /** Quantiles of bookings at the middles of equal shares, ascending, in currency. */
  readonly values: readonly number[];
  /** The same for the titles of the dots, where these follow later; `values` if left out. */
  readonly told?: readonly number[];
  /** Bookings target, in currency; 0 where there is none. */
  readonly quota: number;
  /** Probability that bookings reach the quota, in [0, 1]. */
  readonly pHit: number;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
  /** Span of the axis, in currency. */
  readonly span: readonly [number, number];
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = { top: 44, right: 24, bottom: 28, left: 24 };

/** Bookings as futures one can count: filled ones make the quota, hollow ones miss it. */
export function Dotplot(props: DotplotProps): JSX.Element {
  const { values, quota, pHit, currency, span, width = 720, height = 280 } = props;
  const inner = {
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const x = scaleLinear(span, [0, inner.width]);
  const { dots, radius } = layOutDots({ values, quota, span, ...inner });
  const titles = useTitles(props.told ?? values, currency);

  return (
    <svg
      class="chart dotplot"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={dotplotSentence(props)}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <AmountAxis span={span} currency={currency} width={inner.width} top={inner.height} />
        {dots.map(({ x: cx, y: cy, value }, index) => (
          <circle key={index} class={dotClass(value, quota)} cx={cx} cy={cy} r={radius}>
            {titles[index]}
          </circle>
        ))}
        {quota > 0 && <QuotaRule x={x(quota)} {...inner} {...{ quota, pHit, currency }} />}
      </g>
    </svg>
  );
}

/** What each dot tells who points at it. */
function useTitles(values: readonly number[], currency: string): readonly JSX.Element[] {
  return useMemo(
    () => values.map((value) => <title key="title">{exactMoney(value, currency)}</title>),
    [values, currency],
  );
}

function dotClass(value: number, quota: number): string {
  if (quota === 0) return "dot";
  return value >= quota ? "dot makes-quota" : "dot misses-quota";
}

/** What the picture says, for those who do not see it. */
export function dotplotSentence({ values, quota, pHit, currency }: DotplotProps): string {
  const lowest = moneyWords(values[0], currency);
  const highest = moneyWords(values[values.length - 1], currency);
  const dots = `${values.length} dots, each for 2 in 100 futures, from ${lowest} to ${highest}.`;
  if (quota === 0) return dots;
  const goal = moneyWords(quota, currency);
  return `${dots} The quota of ${goal} is made by ${futuresWords(pHit)}.`;
}
