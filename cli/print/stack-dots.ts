export interface DotStacks {
  /** Dots by column, from the axis upward: whether each makes the quota. */
  readonly columns: readonly (readonly boolean[])[];
  /** The first column right of the quota; undefined where there is none. */
  readonly quotaColumn: number | undefined;
  /** Where an amount stands, in columns from the left, as a real number. */
  readonly place: (amount: number) => number;
}

export interface DotsInput {
  /** In currency. */
  readonly values: readonly number[];
  /** Bookings target; 0 where there is none. */
  readonly quota: number;
  /** Span of the axis, in currency. */
  readonly span: readonly [number, number];
  readonly columnCount: number;
}

/** Stacks dots into columns of text, so that none holds both makers and missers of the quota. */
export function stackDots({ values, quota, span, columnCount }: DotsInput): DotStacks {
  const place = (amount: number) => (columnCount * (amount - span[0])) / (span[1] - span[0]);
  const quotaColumn = quota > 0 ? Math.round(place(quota)) : undefined;
  const columns = Array.from({ length: columnCount }, (): boolean[] => []);
  for (const value of values) {
    const makesQuota = value >= quota;
    const column = Math.max(0, Math.min(columnCount - 1, Math.floor(place(value))));
    columns[besideQuota(column, makesQuota, quotaColumn)].push(makesQuota);
  }
  return { columns, quotaColumn, place };
}

/** Rounding may have put the quota's rule on the wrong side of a dot. */
function besideQuota(column: number, makesQuota: boolean, quotaColumn = column): number {
  if (makesQuota) return Math.max(column, quotaColumn);
  return quotaColumn > 0 && column >= quotaColumn ? quotaColumn - 1 : column;
}
