import type { JSX } from "preact";
import type { LeverageMap } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";

export interface BottleneckArrowsProps {
  readonly map: LeverageMap;
  /** Pixels at a multiplier of either lever. */
  readonly x: (multiplier: number) => number;
  readonly y: (multiplier: number) => number;
}

const ARROW = "M-6 0H6M2 -4L6 0L2 4";
/** Pixels between places that an arrow needs; where there are fewer, it is smaller. */
const ARROW_ROOM = 28;

/** An arrow in each cell of a map, along the lever of which one percent adds most to bookings. */
export function BottleneckArrows({ map, x, y }: BottleneckArrowsProps): JSX.Element {
  const [across, up] = [map.x.multiply.map(x), map.y.multiply.map(y)];
  const narrowest = Math.min(...across.slice(1).map((at, index) => at - across[index]));
  const scale = Math.min(1, narrowest / ARROW_ROOM);
  return (
    <g class="bottleneck">
      {map.better.flatMap((cells, row) =>
        cells.map((cell, column) => {
          if (!cell) return null;
          const left = (across[column] + across[column + 1]) / 2;
          const top = (up[row] + up[row + 1]) / 2;
          const size = scale < 1 ? ` scale(${scale})` : "";
          const turn = (cell.lever === map.x.lever ? 0 : -90) + (cell.isMore ? 0 : 180);
          return (
            <g
              key={`${row} ${column}`}
              transform={`translate(${left} ${top}) rotate(${turn})${size}`}
            >
              <path class="under" d={ARROW} />
              <path d={ARROW} />
            </g>
          );
        }),
      )}
    </g>
  );
}

/** In how many cells each lever is the bottleneck. */
export function bottleneckSentence({ better, x, y }: LeverageMap): string {
  const cells = better.flat();
  const parts = [x.lever, y.lever].map((lever) => {
    const own = cells.filter((cell) => cell?.lever === lever);
    const less = own.filter((cell) => cell && !cell.isMore).length;
    return `${leverName(lever)} in ${own.length}${less > 0 ? ` (less of it in ${less})` : ""}`;
  });
  return `One percent adds most to bookings by ${parts.join(", by ")} of ${cells.length} cells.`;
}
