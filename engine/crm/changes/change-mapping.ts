import { normalizeWords } from "../normalize-words.ts";

export const CHANGE_FIELDS = [
  ...["id", "field", "before", "to", "at", "recorded", "stage", "amount", "closeDate"],
  ...["owner", "probability", "forecastCategory", "by", "via", "isDeleted"],
] as readonly ChangeField[];

export type ChangeField =
  | "id"
  | "field"
  | "before"
  | "to"
  | "at"
  | "recorded"
  | "stage"
  | "amount"
  | "closeDate"
  | "owner"
  | "probability"
  | "forecastCategory"
  | "by"
  | "via"
  | "isDeleted";

/** The header of the column that holds each part of a change; null where no column does. */
export type ChangeMapping = { readonly [field in ChangeField]: string | null };

/** Headers by what they hold, best first: Salesforce's two histories, HubSpot's, and plain ones. */
const HEADERS: readonly (readonly [ChangeField, readonly string[]])[] = [
  ["id", ["opportunity id", "deal id", "record id", "deal - id", "opportunity", "id"]],
  ["field", ["field", "field / event", "field name", "property", "property name"]],
  [
    "before",
    ["old value", "from stage", "from opportunity stage name", "from opportunity stage", "from"],
  ],
  ["to", ["new value", "to stage", "new stage", "value", "to"]],
  [
    "at",
    [
      ...["date entered", "entered", "entered on", "stage entered", "fivetran start"],
      ...["timestamp", "edit date", "change date", "changed on", "changed at", "effective"],
      ...["last stage change date", "created date", "date", "start date", "time"],
    ],
  ],
  ["recorded", ["recorded", "recorded on", "recorded at"]],
  ["stage", ["stage name", "stage", "deal stage", "dealstage", "deal pipeline stage id"]],
  ["amount", ["amount", "deal amount"]],
  ["closeDate", ["close date", "expected close date", "closing date"]],
  ["probability", ["probability", "probability (%)", "forecast probability"]],
  ["forecastCategory", ["forecast category", "forecast category name"]],
  ["owner", ["owner", "owner id", "opportunity owner", "deal owner"]],
  ["by", ["created by id", "edited by", "changed by", "updated by", "created by", "user", "by"]],
  ["via", ["source type", "change source", "source"]],
  ["isDeleted", ["is deleted", "deleted"]],
];

/** Which column of a history of changes holds what, as far as the headers tell. */
export function mapChanges(headers: readonly string[]): ChangeMapping {
  const free = new Map(headers.map((header) => [normalizeWords(header), header]));
  const found = HEADERS.map(([field, names]) => {
    const name = names.map(normalizeWords).find((candidate) => free.has(candidate));
    const header = name === undefined ? null : (free.get(name) ?? null);
    if (name !== undefined) free.delete(name);
    return [field, header] as const;
  });
  const mapping = Object.fromEntries(found) as ChangeMapping;
  // HubSpot's history of properties names them in a column "name".
  const named = free.get("name");
  const isOfProperties = mapping.field === null && mapping.to !== null && named !== undefined;
  return isOfProperties ? { ...mapping, field: named } : mapping;
}

/** Whether a mapping is enough to read changes by: whose, when, and what. */
export function isChangeMapping({ id, at, stage, to }: ChangeMapping): boolean {
  return id !== null && at !== null && (stage !== null || to !== null);
}

/** Headers that only a history of changes has. */
const TELLING = [
  ["old value", "new value"],
  ["from stage", "to stage"],
  ["opportunity id", "stage name", "created date"],
  ["deal id", "date entered", "value"],
  ["deal id", "timestamp", "value"],
].map((names) => names.map(normalizeWords));

/** Whether these are the headers of a history of changes rather than of a list of opportunities. */
export function isListOfChanges(headers: readonly string[]): boolean {
  const present = new Set(headers.map(normalizeWords));
  const isList = ["name", "opportunityname", "dealname", "accountid", "iswon"].some((name) =>
    present.has(name),
  );
  return TELLING.some((names) => names.every((name) => present.has(name))) && !isList;
}
