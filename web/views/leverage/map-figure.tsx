import { useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import type { LeverageMap } from "../../../engine/index.ts";
import { leverName } from "../../../words/lever-names.ts";
import { changeWords, futuresWords } from "../../../words/percent.ts";
import { ChanceMap, type MapCell } from "../../charts/chance-map.tsx";
import { MapTable } from "../../charts/map-table.tsx";
import { LEVERS } from "../../levers/lever.ts";
import type { Store } from "../../store.ts";
import { Figure } from "../figure.tsx";
import { useWidth } from "../use-width.ts";

const WIDTH_MAX = 760;
const MAP_WORDS =
  "Lighter is likelier; the lines are chances of 50, 80 and 90 %. An arrow points along the " +
  "lever of which one percent adds most to bookings; it turns where the bottleneck changes, and " +
  "back where less would be more. None: chance does not tell. A click sets the sliders.";

export interface MapFigureProps {
  readonly store: Store;
  readonly map: LeverageMap;
}

/** Two levers on a map: a click, or Enter, sets the sliders to that place. */
export function MapFigure({ store, map }: MapFigureProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const place = useSignal<readonly [number, number] | undefined>(undefined);
  const { multipliers } = store.state;
  const [x, y] = [map.x.lever, map.y.lever].map((name) => LEVERS.find((lever) => lever === name));
  const here = [x, y].map((lever) => (lever ? multipliers.value[lever] : 1)) as [number, number];
  const size = Math.min(width.value, WIDTH_MAX);

  function choose(cell: MapCell): void {
    if (x) store.moveLever(x, cell.x);
    if (y) store.moveLever(y, cell.y);
    store.restLever();
  }

  return (
    <div ref={ref}>
      {size > 0 && (
        <Figure
          title="The chance of the quota, wherever two levers stand"
          explanation={MAP_WORDS}
          table={<MapTable map={map} />}
          about={map}
        >
          <ChanceMap
            map={map}
            here={here}
            width={size}
            height={Math.round(size * 0.72)}
            overlay={(cells) => (
              <Cells
                cells={cells}
                map={map}
                place={place.value}
                onChoose={choose}
                onMove={(to) => {
                  place.value = to;
                }}
              />
            )}
          />
        </Figure>
      )}
    </div>
  );
}

interface CellsProps {
  readonly cells: readonly MapCell[];
  readonly map: LeverageMap;
  readonly place: readonly [number, number] | undefined;
  readonly onChoose: (cell: MapCell) => void;
  readonly onMove: (place: readonly [number, number]) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Every cell to be pressed; arrows go from one to its neighbour. */
function Cells({ cells, map, place, onChoose, onMove }: CellsProps): JSX.Element {
  const [column, row] = place ?? middleOf(map);

  function onKeyDown(event: TargetedKeyboardEvent<SVGRectElement>, cell: MapCell): void {
    if (event.key === "Enter" || event.key === " ") onChoose(cell);
    const move = MOVES[event.key];
    if (!move && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!move) return;
    const to: [number, number] = [
      clamp(cell.column + move[0], map.x.multiply.length),
      clamp(cell.row + move[1], map.y.multiply.length),
    ];
    onMove(to);
    const name = `[data-cell="${to[0]}-${to[1]}"]`;
    event.currentTarget.parentElement?.querySelector<SVGRectElement>(name)?.focus();
  }

  return (
    <g class="cells">
      {cells.map((cell) => (
        // biome-ignore lint/a11y/useSemanticElements: a picture has no buttons of its own
        <rect
          key={`${cell.column} ${cell.row}`}
          data-cell={`${cell.column}-${cell.row}`}
          role="button"
          tabindex={cell.column === column && cell.row === row ? 0 : -1}
          aria-label={cellSentence(cell, map)}
          x={cell.left}
          y={cell.top}
          width={cell.width}
          height={cell.height}
          onClick={() => onChoose(cell)}
          onKeyDown={(event) => onKeyDown(event, cell)}
        >
          <title>{cellSentence(cell, map)}</title>
        </rect>
      ))}
    </g>
  );
}

function cellSentence({ x, y, pHit }: MapCell, map: LeverageMap): string {
  const across = `${leverName(map.x.lever)} ${changeWords(x)}`;
  const up = `${leverName(map.y.lever)} ${changeWords(y)}`;
  return `${across}, ${up}: ${futuresWords(pHit)} make the quota`;
}

function middleOf({ x, y }: LeverageMap): readonly [number, number] {
  return [Math.floor(x.multiply.length / 2), Math.floor(y.multiply.length / 2)];
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
