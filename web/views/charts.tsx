import type { JSX } from "preact";
import { dotValues } from "../charts/dot-values.ts";
import { Dotplot } from "../charts/dotplot.tsx";
import { Fan } from "../charts/fan.tsx";
import { isOutdated } from "../state/state.ts";
import type { Store } from "../store.ts";
import { useWidth } from "./use-width.ts";

/** Below this width a chart is drawn for a phone: lower, with fewer labels. */
const NARROW = 520;

/** The two pictures of the forecast: futures to count, and bookings as they build up. */
export function Charts({ store }: { readonly store: Store }): JSX.Element | null {
  const { answered, frame } = store.state;
  const [ref, width] = useWidth<HTMLDivElement>();
  const forecast = answered.value?.forecast;
  const spans = width.value > 0 ? frame.value : undefined;
  const isNarrow = width.value < NARROW;
  return (
    <div ref={ref} class={isOutdated(store.state) ? "charts is-outdated" : "charts"}>
      {forecast && spans && (
        <>
          <figure>
            <figcaption>
              <h2>{dotplotTitle(forecast.total.quota)}</h2>
            </figcaption>
            <Dotplot
              values={dotValues(forecast.total)}
              quota={forecast.total.quota}
              pHit={forecast.total.pHit}
              currency={forecast.currency}
              span={spans.bookings}
              width={width.value}
              height={isNarrow ? 240 : 300}
            />
          </figure>
          {forecast.timeline.length > 0 && (
            <figure>
              <figcaption>
                <h2>Bookings build up week by week, and so does what we cannot know</h2>
                <p>
                  Darkest: the middle half of futures; then 8 in 10; lightest: 9 in 10. 1 in 10
                  futures lies outside the shading.
                </p>
              </figcaption>
              <Fan
                timeline={forecast.timeline}
                origin={{ date: forecast.asOf, booked: forecast.total.booked }}
                periods={forecast.periods}
                currency={forecast.currency}
                span={spans.cumulative}
                width={width.value}
                height={isNarrow ? 280 : 360}
              />
            </figure>
          )}
        </>
      )}
    </div>
  );
}

function dotplotTitle(quota: number): string {
  const dots = "Each dot is 2 futures in 100";
  return quota === 0 ? dots : `${dots}; the filled ones make the quota`;
}
