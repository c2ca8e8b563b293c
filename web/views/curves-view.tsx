import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Fan } from "../charts/fan.tsx";
import { FanTable } from "../charts/fan-table.tsx";
import { QuantileTable } from "../charts/quantile-table.tsx";
import type { Store } from "../store.ts";
import { ChartArea, type Drawing } from "./chart-area.tsx";
import { ExceedanceView } from "./exceedance-view.tsx";
import { Figure } from "./figure.tsx";

/** Below the futures: a line to read chances from, and bookings as they build up. */
export function CurvesView({ store }: { readonly store: Store }): JSX.Element {
  return (
    <div class="charts">
      <ChartArea store={store} Drawn={ChanceFigure} />
      <ChartArea store={store} Drawn={FanFigure} />
    </div>
  );
}

function ChanceFigure({ forecast, rested, spans, width, isNarrow }: Drawing): JSX.Element {
  return (
    <Figure
      title="Every amount has its chance, and every chance its amount"
      table={<QuantileTable outcome={rested.total} currency={rested.currency} />}
      about={forecast}
    >
      <ExceedanceView
        forecast={forecast}
        span={spans.bookings}
        width={width}
        height={isNarrow ? 220 : 260}
      />
    </Figure>
  );
}

function FanFigure(props: Drawing): JSX.Element | null {
  const { store, forecast, rested, spans, width, isNarrow } = props;
  const { total, currency, timeline, periods, asOf } = forecast;
  const { booked } = total;
  const origin = useMemo(() => ({ date: asOf, booked }), [asOf, booked]);
  if (timeline.length === 0) return null;
  return (
    <Figure
      title="Bookings build up week by week, and so does what we cannot know"
      explanation={FAN_WORDS}
      table={<FanTable timeline={rested.timeline} currency={rested.currency} />}
      about={forecast}
    >
      <Fan
        timeline={timeline}
        luck={store.luck.value}
        origin={origin}
        periods={periods}
        currency={currency}
        span={spans.cumulative}
        width={width}
        height={isNarrow ? 280 : 360}
      />
    </Figure>
  );
}

const FAN_WORDS =
  "Inner band: where 8 in 10 futures lie if only luck differs, deal by deal. Outer band: where " +
  "they lie once what all deals share and nobody knows yet, such as the market, differs too.";
