import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { dotValues } from "../charts/dot-values.ts";
import { Dotplot } from "../charts/dotplot.tsx";
import { QuantileTable } from "../charts/quantile-table.tsx";
import type { Store } from "../store.ts";
import { ChartArea, type Drawing } from "./chart-area.tsx";
import { Figure } from "./figure.tsx";

/** The futures of the forecast, to be counted. */
export function DotsView({ store }: { readonly store: Store }): JSX.Element {
  return <ChartArea store={store} Drawn={DotsFigure} />;
}

function DotsFigure({ forecast, rested, spans, width, isNarrow }: Drawing): JSX.Element {
  const { total, currency } = forecast;
  // Nobody points at a dot while the hand is on a slider.
  const told = useMemo(() => dotValues(rested.total), [rested.total]);
  return (
    <Figure
      title={titleOf(total.quota)}
      table={<QuantileTable outcome={rested.total} currency={currency} />}
      about={forecast}
    >
      <Dotplot
        values={dotValues(total)}
        told={told}
        quota={total.quota}
        pHit={total.pHit}
        currency={currency}
        span={spans.bookings}
        width={width}
        height={isNarrow ? 240 : 300}
      />
    </Figure>
  );
}

function titleOf(quota: number): string {
  const dots = "Each dot is 2 futures in 100";
  return quota === 0 ? dots : `${dots}; the filled ones make the quota`;
}
