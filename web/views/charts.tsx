import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { dotValues } from "../charts/dot-values.ts";
import { Dotplot } from "../charts/dotplot.tsx";
import { Fan } from "../charts/fan.tsx";
import { FanTable } from "../charts/fan-table.tsx";
import type { Frame } from "../charts/frame.ts";
import { QuantileTable } from "../charts/quantile-table.tsx";
import { isOutdated } from "../state/state.ts";
import type { Store } from "../store.ts";
import { ExceedanceView } from "./exceedance-view.tsx";
import { Figure } from "./figure.tsx";
import { useWidth } from "./use-width.ts";

/** Below this width a chart is drawn for a phone: lower, with fewer labels. */
const NARROW = 520;

/** The pictures of the forecast: futures to count, a line to read, bookings as they build up. */
export function Charts({ store }: { readonly store: Store }): JSX.Element | null {
  const { answered, frame } = store.state;
  const [ref, width] = useWidth<HTMLDivElement>();
  const forecast = answered.value?.forecast;
  const spans = width.value > 0 ? frame.value : undefined;
  return (
    <div ref={ref} class={isOutdated(store.state) ? "charts is-outdated" : "charts"}>
      {forecast && spans && <Pictures store={store} {...{ forecast, spans, width: width.value }} />}
    </div>
  );
}

interface PicturesProps {
  readonly store: Store;
  readonly forecast: Forecast;
  readonly spans: Frame;
  readonly width: number;
}

function Pictures({ store, forecast, spans, width }: PicturesProps): JSX.Element {
  const { total, currency, timeline, periods, asOf } = forecast;
  const isNarrow = width < NARROW;
  const quantiles = <QuantileTable outcome={total} currency={currency} />;
  const luck = store.luck.value;
  return (
    <>
      <Figure title={dotplotTitle(total.quota)} table={quantiles} about={forecast}>
        <Dotplot
          values={dotValues(total)}
          quota={total.quota}
          pHit={total.pHit}
          currency={currency}
          span={spans.bookings}
          width={width}
          height={isNarrow ? 240 : 300}
        />
      </Figure>
      <Figure
        title="Every amount has its chance, and every chance its amount"
        table={quantiles}
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
            luck={luck}
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
  "Dark: where 8 in 10 futures lie if only luck differs, deal by deal. Light: how far what all " +
  "deals share and nobody knows yet, such as the market, spreads them. 2 in 10 lie outside.";

function dotplotTitle(quota: number): string {
  const dots = "Each dot is 2 futures in 100";
  return quota === 0 ? dots : `${dots}; the filled ones make the quota`;
}
