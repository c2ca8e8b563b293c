import type { ComponentType, JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import type { Frame } from "../charts/frame.ts";
import type { Store } from "../store.ts";
import { useInSight } from "./use-in-sight.ts";
import { useWidth } from "./use-width.ts";

/** Below this width a chart is drawn for a phone: lower, with fewer labels. */
const NARROW = 520;

/** What a picture of the forecast is drawn from. */
export interface Drawing {
  readonly store: Store;
  /** Under a moving slider, every answer as it comes. */
  readonly forecast: Forecast;
  /** The same once the hand rests: for what nobody reads before. */
  readonly rested: Forecast;
  readonly spans: Frame;
  /** Pixels that there are. */
  readonly width: number;
  readonly isNarrow: boolean;
}

export interface ChartAreaProps {
  readonly store: Store;
  readonly Drawn: ComponentType<Drawing>;
}

/**
 * Where a picture of the forecast stands: as wide as the page allows, dimmed while outdated. Out of
 * sight it waits until the hand on a slider rests.
 */
export function ChartArea({ store, Drawn }: ChartAreaProps): JSX.Element {
  const { answered, frame, isOutdated } = store.state;
  const [ref, width] = useWidth<HTMLDivElement>();
  const isInSight = useInSight(ref);
  const rested = store.rested.value?.forecast;
  const forecast = isInSight.value ? answered.value?.forecast : rested;
  const spans = width.value > 0 ? frame.value : undefined;
  return (
    <div ref={ref} class={isOutdated.value ? "charts is-outdated" : "charts"}>
      {forecast && spans && (
        <Drawn
          store={store}
          forecast={forecast}
          rested={rested ?? forecast}
          spans={spans}
          width={width.value}
          isNarrow={width.value < NARROW}
        />
      )}
    </div>
  );
}
