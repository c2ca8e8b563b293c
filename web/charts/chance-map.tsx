import { interpolateCividis, line, scaleLog } from "d3";
import type { JSX } from "preact";
import type { LeverageMap } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { changeWords, percentWords } from "../../words/percent.ts";
import { BottleneckArrows, bottleneckSentence } from "./bottleneck-arrows.tsx";
import { ContourLabels } from "./contour-labels.tsx";

export interface ChanceMapProps {
  readonly map: LeverageMap;
  /** Where the levers stand now, as multipliers. */
  readonly here: readonly [number, number];
  readonly width?: number;
  readonly height?: number;
  /** What lies over the cells, where they can be chosen. */
  readonly overlay?: (cells: readonly MapCell[]) => JSX.Element;
}

/** One combination of the two levers. */
export interface MapCell {
  /** Multipliers of the two levers. */
  readonly x: number;
  readonly y: number;
  readonly pHit: number;
  readonly row: number;
  readonly column: number;
  /** In pixels of the plot. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const MAP_MARGIN = { top: 12, right: 16, bottom: 44, left: 64 };

/**
 * The chance of the quota wherever two levers may stand, with lines of 50, 80 and 90 %, and arrows
 * of the bottleneck: they turn where the other lever begins to add more.
 */
export function ChanceMap(props: ChanceMapProps): JSX.Element {
  const { map, here, width = 560, height = 420, overlay } = props;
  const inner = {
    width: width - MAP_MARGIN.left - MAP_MARGIN.right,
    height: height - MAP_MARGIN.top - MAP_MARGIN.bottom,
  };
  const x = axisOf(map.x.multiply, [0, inner.width]);
  const y = axisOf(map.y.multiply, [inner.height, 0]);
  const cells = cellsOf(map, x, y);
  const path = line<readonly [number, number]>(
    ([atX]) => x(atX),
    ([, atY]) => y(atY),
  );

  return (
    <svg
      class="chart chance-map"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={overlay ? "group" : "img"}
      aria-label={chanceMapSentence(props)}
    >
      <g transform={`translate(${MAP_MARGIN.left} ${MAP_MARGIN.top})`}>
        {cells.map(({ row, column, pHit, ...box }) => (
          <rect
            key={`${row} ${column}`}
            x={box.left}
            y={box.top}
            width={box.width + 0.5}
            height={box.height + 0.5}
            fill={interpolateCividis(pHit)}
          />
        ))}
        {map.contours.map(({ level, lines }) => (
          <g key={level} class="contour">
            {lines.map((points, index) => (
              <g key={index}>
                <path class="under" d={path(points) ?? ""} />
                <path d={path(points) ?? ""} />
              </g>
            ))}
          </g>
        ))}
        <ContourLabels contours={map.contours} here={[x(here[0]), y(here[1])]} {...{ x, y }} />
        <BottleneckArrows map={map} x={x} y={y} />
        <Axis {...{ map, x, y }} {...inner} />
        <g class="here" transform={`translate(${x(here[0])} ${y(here[1])})`}>
          <circle r={7} />
          <text y={-12} text-anchor="middle">
            here
          </text>
        </g>
        {overlay?.(cells)}
      </g>
    </svg>
  );
}

type Scale = (multiplier: number) => number;

function axisOf(at: readonly number[], range: readonly [number, number]): Scale {
  return scaleLog([at[0], at[at.length - 1]], range).clamp(true);
}

/** Cells around the places that were asked: they end midway between neighbours. */
function cellsOf({ x: across, y: up, pHit }: LeverageMap, x: Scale, y: Scale): MapCell[] {
  const columns = edgesOf(across.multiply.map(x));
  const rows = edgesOf(up.multiply.map(y));
  return pHit.flatMap((chances, row) =>
    chances.map((chance, column) => ({
      x: across.multiply[column],
      y: up.multiply[row],
      pHit: chance,
      row,
      column,
      left: columns[column],
      width: columns[column + 1] - columns[column],
      top: rows[row + 1],
      height: rows[row] - rows[row + 1],
    })),
  );
}

function edgesOf(at: readonly number[]): number[] {
  const middles = at.slice(1).map((place, index) => (place + at[index]) / 2);
  return [at[0], ...middles, at[at.length - 1]];
}

interface AxisProps {
  readonly map: LeverageMap;
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
  readonly height: number;
}

const TICKS = [0.5, 0.7, 1, 1.4, 2];
/** Pixels that so many labels side by side need. */
const TICKS_WIDTH = 320;

function Axis({ map, x, y, width, height }: AxisProps): JSX.Element {
  const isRoomy = width >= TICKS_WIDTH;
  return (
    <g class="axis">
      {ticksOf(map.x.multiply).map((tick, index, { length }) => (
        <g key={tick}>
          {(isRoomy || index % 2 === 0) && (
            <text x={x(tick)} y={height + 18} text-anchor={anchorOf(index, length)}>
              {changeWords(tick)}
            </text>
          )}
        </g>
      ))}
      {ticksOf(map.y.multiply).map((tick) => (
        <text key={tick} x={-8} y={y(tick)} dy="0.32em" text-anchor="end">
          {changeWords(tick)}
        </text>
      ))}
      <text x={width / 2} y={height + 36} text-anchor="middle" class="axis-name">
        {leverName(map.x.lever)}
      </text>
      <text
        transform={`translate(-52 ${height / 2}) rotate(-90)`}
        text-anchor="middle"
        class="axis-name"
      >
        {leverName(map.y.lever)}
      </text>
    </g>
  );
}

/** Round places within an axis; its ends and its middle where it is too short for those. */
function ticksOf(at: readonly number[]): readonly number[] {
  const [from, to] = [at[0], at[at.length - 1]];
  const inside = TICKS.filter((tick) => tick >= from && tick <= to);
  return inside.length > 2 ? inside : [from, at[Math.floor(at.length / 2)], to];
}

function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}

/** What the picture says, for those who do not see it. */
export function chanceMapSentence({ map }: ChanceMapProps): string {
  const corners = [map.pHit[0][0], map.pHit.at(-1)?.at(-1) ?? 0].map(percentWords);
  const levers = `${leverName(map.x.lever)} and ${leverName(map.y.lever)}`;
  const span = `from ${corners[0]} at half of both to ${corners[1]} at twice both`;
  return `The chance of the quota over ${levers}: ${span}. ${bottleneckSentence(map)}`;
}
