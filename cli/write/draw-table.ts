/** Some futures in a row. */
export interface DrawChunk {
  /** Index of the first future, from 0. */
  readonly first: number;
  /** By future: bookings of the total and of each period, in major units. */
  readonly rows: readonly (readonly number[])[];
}

/** What each future books, as a table that need not fit into memory. */
export interface DrawTable {
  /** "total", then the ids of the periods. */
  readonly columns: readonly string[];
  readonly chunks: AsyncIterable<DrawChunk>;
}
