import { scaleLinear } from "d3";

export interface DotsInput {
  /** Ascending, in currency. */
  readonly values: readonly number[];
  /** Bookings target, in currency; 0 where there is none. */
  readonly quota: number;
  /** Span of the axis, in currency. */
  readonly span: readonly [number, number];
  /** Of the plot inside its margins, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Largest diameter of a dot, in pixels, where charts side by side must agree. */
  readonly diameterMax?: number;
}

export interface Dot {
  /** Centre, in pixels from the plot's left and top. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface Dots {
  readonly dots: readonly Dot[];
  readonly radius: number;
  /** Of a dot with the space around it, in pixels. */
  readonly diameter: number;
}

/** How dots are packed: their diameter in pixels, and how many stand side by side in a column. */
type Packing = readonly [diameter: number, abreast: number];

/**
 * Packings tried, best first. A ladder rather than a range, so that a drag seldom changes it. Many
 * equal values, such as futures without a single win, make a column that is several dots wide.
 */
const PACKINGS: readonly Packing[] = [
  ...[34, 30, 26, 22, 19, 16, 14, 12, 10, 8].map((diameter): Packing => [diameter, 1]),
  ...[2, 3, 5, 7, 10].map((abreast): Packing => [10, abreast]),
  [5, 10],
];

/** Share of a dot's cell that the dot itself fills. */
const FILL = 0.84;

/**
 * Stacks dots over an axis of amounts, as large as the tallest column allows.
 *
 * Columns are counted from the quota, so that none holds both dots that make it and dots that miss.
 * Values beyond the span stand in the last column inside it.
 */
export function layOutDots(input: DotsInput): Dots {
  const { diameterMax = Infinity } = input;
  const allowed = PACKINGS.filter(([diameter]) => diameter <= diameterMax);
  const packing = allowed.find((tried) => fits(input, tried)) ?? PACKINGS[PACKINGS.length - 1];
  const [diameter] = packing;
  return { dots: stack(input, packing), radius: (diameter * FILL) / 2, diameter };
}

function fits(input: DotsInput, packing: Packing): boolean {
  const [diameter, abreast] = packing;
  const counts = new Map<number, number>();
  for (const column of columnsOf(input, packing)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.ceil(Math.max(...counts.values()) / abreast) * diameter <= input.height;
}

function stack(input: DotsInput, packing: Packing): Dot[] {
  const [diameter, abreast] = packing;
  const origin = originOf(input);
  const columns = columnsOf(input, packing);
  const counts = new Map<number, number>();
  return input.values.map((value, index) => {
    const column = columns[index];
    const before = counts.get(column) ?? 0;
    counts.set(column, before + 1);
    const row = Math.floor(before / abreast);
    return {
      x: origin + (column * abreast + (before % abreast) + 0.5) * diameter,
      y: input.height - (row + 0.5) * diameter,
      value,
    };
  });
}

/** The column of each value; column 0 begins at the quota. */
function columnsOf(input: DotsInput, [diameter, abreast]: Packing): number[] {
  const { values, span, width } = input;
  const columnWidth = diameter * abreast;
  const origin = originOf(input);
  const x = scaleLinear(span, [0, width]);
  const first = Math.ceil(-origin / columnWidth);
  const last = Math.floor((width - origin) / columnWidth) - 1;
  return values.map((value) => {
    const column = Math.floor((x(value) - origin) / columnWidth);
    // A value a rounding error away from the quota stands on the side where it belongs.
    const sided = value >= input.quota ? Math.max(0, column) : Math.min(-1, column);
    return Math.max(first, Math.min(last, input.quota > 0 ? sided : column));
  });
}

/** Where columns are counted from, in pixels. */
function originOf({ quota, span, width }: DotsInput): number {
  return quota > 0 ? scaleLinear(span, [0, width])(quota) : 0;
}
