import type { JSX } from "preact";
import { Fan } from "../charts/fan.tsx";
import { FanTable } from "../charts/fan-table.tsx";
import { QuantileTable } from "../charts/quantile-table.tsx";
import type { Store } from "../store.ts";
import { ChartArea, type Drawing } from "./chart-area.tsx";
import { ExceedanceView } from "./exceedance-view.tsx";
import { Figure } from "./figure.tsx";

/** Below the futures: a line to read chances from, and bookings as they build up. */
export function CurvesView({ store }: { readonly store: Store }): JSX.Element {
  return <ChartArea store={store} draw={curves} />;
}

function curves({ store, forecast, spans, width, isNarrow }: Drawing): JSX.Element {
  const { total, currency, timeline, periods, asOf } = forecast;
  return (
    <>
      <Figure
        title="Every amount has its chance, and every chance its amount"
        table={<QuantileTable outcome={total} currency={currency} />}
        about={forecast}
      >
        <ExceedanceView
          forecast={forecast}
          span={spans.bookings}
          width={width}
          height={isNarrow ? 220 : 260}
        />
      </Figure>
      {timeline.length > 0 && (
        <Figure
          title="Bookings build up week by week, and so does what we cannot know"
          explanation={FAN_WORDS}
          table={<FanTable timeline={timeline} currency={currency} />}
          about={forecast}
        >
          <Fan
            timeline={timeline}
            luck={store.luck.value}
            origin={{ date: asOf, booked: total.booked }}
            periods={periods}
            currency={currency}
            span={spans.cumulative}
            width={width}
            height={isNarrow ? 280 : 360}
          />
        </Figure>
      )}
    </>
  );
}

const FAN_WORDS =
  "Inner band: where 8 in 10 futures lie if only luck differs, deal by deal. Outer band: where " +
  "they lie once what all deals share and nobody knows yet, such as the market, differs too.";
