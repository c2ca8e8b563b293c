import { scaleLinear } from "d3";

export interface DotsInput {
  /** Ascending, in currency. */
  readonly values: readonly number[];
  /** Bookings target; undefined where there is none. */
  readonly quota: number | undefined;
  /** Span of the axis, in currency. */
  readonly span: readonly [number, number];
  /** Of the plot inside its margins, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Dot {
  /** Centre, in pixels from the plot's left and top. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly makesQuota: boolean;
}

export interface Dots {
  readonly dots: readonly Dot[];
  readonly radius: number;
}

/** Diameters tried, in pixels. A ladder rather than a range, so that a drag seldom changes it. */
const DIAMETERS = [34, 30, 26, 22, 19, 16, 14, 12, 10, 8, 7, 6, 5, 4, 3];

/** Share of a dot's cell that the dot itself fills. */
const FILL = 0.84;

/**
 * Stacks dots over an axis of amounts, as large as the tallest stack allows.
 *
 * Columns are counted from the quota, so that none holds both dots that make it and dots that miss.
 * Values beyond the span stand in the last column inside it.
 */
export function layOutDots(input: DotsInput): Dots {
  const columns = DIAMETERS.map((diameter) => columnsOf(input, diameter));
  const fits = columns.findIndex(
    (column, index) => tallest(column) * DIAMETERS[index] <= input.height,
  );
  const chosen = fits === -1 ? DIAMETERS.length - 1 : fits;
  const diameter = DIAMETERS[chosen];
  return { dots: stack(input, columns[chosen], diameter), radius: (diameter * FILL) / 2 };
}

/** The column of each value; column 0 begins at the quota. */
function columnsOf(input: DotsInput, diameter: number): number[] {
  const { values, span, width } = input;
  const origin = originOf(input);
  const x = scaleLinear(span, [0, width]);
  const first = Math.ceil((0 - origin) / diameter);
  const last = Math.floor((width - origin) / diameter) - 1;
  return values.map((value) =>
    Math.max(first, Math.min(last, Math.floor((x(value) - origin) / diameter + 1e-9))),
  );
}

function stack(input: DotsInput, columns: readonly number[], diameter: number): Dot[] {
  const origin = originOf(input);
  const heights = new Map<number, number>();
  return input.values.map((value, index) => {
    const column = columns[index];
    const below = heights.get(column) ?? 0;
    heights.set(column, below + 1);
    return {
      x: origin + (column + 0.5) * diameter,
      y: input.height - (below + 0.5) * diameter,
      value,
      makesQuota: input.quota !== undefined && value >= input.quota,
    };
  });
}

function tallest(columns: readonly number[]): number {
  const heights = new Map<number, number>();
  for (const column of columns) heights.set(column, (heights.get(column) ?? 0) + 1);
  return Math.max(...heights.values());
}

/** Where columns are counted from, in pixels. */
function originOf({ quota, span, width }: DotsInput): number {
  return quota === undefined ? 0 : scaleLinear(span, [0, width])(quota);
}
