/** What a column can hold for us. Those from `currency` on never leave the reader as they are. */
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
  "wonOn",
  "lostOn",
  "wonAmount",
  "lastActivity",
  "pushes",
  "probability",
  "forecastCategory",
  "reason",
  "type",
  "name",
  "account",
] as const;

export type Field = (typeof FIELDS)[number];

/** The fields that hold dates. */
export const DATE_FIELDS = [
  ...["created", "closed", "expectedClose", "stageEntered"],
  ...["wonOn", "lostOn", "lastActivity"],
] as readonly DateField[];

export type DateField =
  | "created"
  | "closed"
  | "expectedClose"
  | "stageEntered"
  | "wonOn"
  | "lostOn"
  | "lastActivity";

/** The header of the column that holds each field; null where no column does. */
export type ColumnMapping = { readonly [field in Field]: string | null };

/** A whole mapping from a rule for one field. */
export function makeMapping(headerOf: (field: Field) => string | null): ColumnMapping {
  const entries = FIELDS.map((field) => [field, headerOf(field)] as const);
  return Object.fromEntries(entries) as ColumnMapping;
}

/** Something for each date field. */
export function eachDateField<Value>(make: (field: DateField) => Value): {
  readonly [field in DateField]: Value;
} {
  const entries = DATE_FIELDS.map((field) => [field, make(field)] as const);
  return Object.fromEntries(entries) as { readonly [field in DateField]: Value };
}
