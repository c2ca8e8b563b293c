/** What a column can hold for us. The last four never leave the reader: they decide the others. */
export const FIELDS = [
  "id",
  "created",
  "stage",
  "stageEntered",
  "amount",
  "source",
  "owner",
  "segment",
  "status",
  "closed",
  "expectedClose",
  "currency",
  "isWon",
  "isClosed",
  "isDeleted",
] as const;

export type Field = (typeof FIELDS)[number];

/** The fields that hold dates. */
export const DATE_FIELDS = ["created", "closed", "expectedClose", "stageEntered"] as const;

export type DateField = (typeof DATE_FIELDS)[number];

/** The header of the column that holds each field; null where no column does. */
export type ColumnMapping = { readonly [field in Field]: string | null };

const NO_COLUMNS: ColumnMapping = {
  ...{ id: null, created: null, stage: null, stageEntered: null, amount: null, source: null },
  ...{ owner: null, segment: null, status: null, closed: null, expectedClose: null },
  ...{ currency: null, isWon: null, isClosed: null, isDeleted: null },
};

/** A whole mapping from a rule for one field. */
export function makeMapping(headerOf: (field: Field) => string | null): ColumnMapping {
  const mapping = { ...NO_COLUMNS };
  for (const field of FIELDS) mapping[field] = headerOf(field);
  return mapping;
}
