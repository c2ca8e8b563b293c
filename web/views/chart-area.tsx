import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import type { Frame } from "../charts/frame.ts";
import { isOutdated } from "../state/state.ts";
import type { Store } from "../store.ts";
import { useWidth } from "./use-width.ts";

/** Below this width a chart is drawn for a phone: lower, with fewer labels. */
const NARROW = 520;

/** What a picture of the forecast is drawn from. */
export interface Drawing {
  readonly store: Store;
  readonly forecast: Forecast;
  readonly spans: Frame;
  /** Pixels that there are. */
  readonly width: number;
  readonly isNarrow: boolean;
}

export interface ChartAreaProps {
  readonly store: Store;
  readonly draw: (drawing: Drawing) => JSX.Element;
}

/** Where pictures of the forecast stand: as wide as the page allows, dimmed while outdated. */
export function ChartArea({ store, draw }: ChartAreaProps): JSX.Element {
  const { answered, frame } = store.state;
  const [ref, width] = useWidth<HTMLDivElement>();
  const forecast = answered.value?.forecast;
  const spans = width.value > 0 ? frame.value : undefined;
  const isNarrow = width.value < NARROW;
  return (
    <div ref={ref} class={isOutdated(store.state) ? "charts is-outdated" : "charts"}>
      {forecast && spans && draw({ store, forecast, spans, width: width.value, isNarrow })}
    </div>
  );
}
