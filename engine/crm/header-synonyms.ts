import type { Field } from "./field.ts";

/**
 * Headers by the field they name, best first. Case, spaces and punctuation do not count.
 *
 * A column serves one field only, and fields choose in this order: where a file has an actual close
 * date, "Close Date" is left for the expected one.
 */
export const HEADER_SYNONYMS: readonly (readonly [Field, readonly string[]])[] = [
  [
    "id",
    [
      ...["opportunity id", "deal id", "record id", "(Do Not Modify) Opportunity", "id"],
      ...["opportunity number", "deal number", "opportunity", "crm id", "key"],
    ],
  ],
  [
    "created",
    [
      ...["created date", "create date", "deal created", "created on", "created time"],
      ...["add time", "date created", "creation date", "created at", "created", "date added"],
      ...["opened date", "open date", "opened", "engage date", "start date", "entry date"],
      ...["erstellt am", "erstellungsdatum", "date de création", "créé le"],
      ...["fecha de creación", "data di creazione"],
    ],
  ],
  [
    "closed",
    [
      ...["actual close date", "deal closed on", "closed on", "closed date", "date closed"],
      ...["close date", "closed at", "closing date", "close time", "closed"],
      ...["abschlussdatum", "date de clôture", "fecha de cierre", "data di chiusura"],
    ],
  ],
  [
    "expectedClose",
    [
      ...["expected close date", "est close date", "estimated close date", "expected close"],
      ...["expected closing date", "forecast close date", "target close date"],
      ...["planned close date", "close date", "closing date"],
    ],
  ],
  [
    "stageEntered",
    [
      ...["last stage change date", "last stage change", "stage change date", "stage entered"],
      ...["stage entered date", "date entered stage", "entered stage on", "stage date"],
      ...["stage start date", "date entered current stage"],
    ],
  ],
  [
    "stage",
    [
      ...["stage name", "stage", "deal stage", "opportunity stage", "sales stage"],
      ...["pipeline stage", "pipeline phase", "stage (pipeline)", "deal pipeline stage id"],
      ...["phase", "étape", "etapa", "fase"],
    ],
  ],
  [
    "status",
    [
      ...["deal status", "opportunity status", "status", "status type", "state", "outcome"],
      ...["result", "statut", "estado", "stato"],
    ],
  ],
  ["wonOn", ["won time", "won date", "date won", "won on", "won at"]],
  ["lostOn", ["lost time", "lost date", "date lost", "lost on", "lost at"]],
  ["isWon", ["is won", "won", "has won", "is closed won"]],
  ["isClosed", ["is closed", "closed flag", "is deal closed", "closed"]],
  ["isDeleted", ["is deleted", "deleted"]],
  [
    "amount",
    [
      ...["amount", "deal amount", "opportunity amount", "deal value", "opportunity value"],
      ...["close value", "value", "total amount", "est revenue", "opportunity est revenue"],
      ...["estimated revenue", "estimated value", "actual revenue", "revenue"],
      ...["contract value", "total contract value", "deal size", "acv", "arr", "price"],
      ...["betrag", "montant", "importe", "valore", "wert", "expected revenue"],
    ],
  ],
  ["wonAmount", ["actual revenue", "won amount", "actual value", "closed amount"]],
  [
    "currency",
    [
      ...["currency iso code", "opportunity currency", "amount currency", "currency of value"],
      ...["total amount currency", "deal currency", "currency code", "currency"],
      ...["währung", "devise", "moneda", "valuta"],
    ],
  ],
  [
    "source",
    [
      ...["lead source", "opportunity source", "deal source", "original source", "source"],
      ...["record source", "channel", "source channel", "quelle", "origine", "origen"],
    ],
  ],
  [
    "owner",
    [
      ...["opportunity owner", "deal owner", "owner", "owner name", "owner full name"],
      ...["sales agent", "sales rep", "rep", "account executive", "salesperson", "sales person"],
      ...["owner id", "sales rep id", "rep id", "assigned to", "besitzer", "propriétaire"],
    ],
  ],
  [
    "segment",
    [
      ...["segment", "customer segment", "market segment", "account segment", "sales segment"],
      ...["territory region", "region", "territory"],
    ],
  ],
  [
    "lastActivity",
    ["last activity date", "last activity", "last activity time", "last contacted", "last touch"],
  ],
  ["pushes", ["push count", "push counter", "pushes", "times pushed", "close date pushes"]],
  [
    "probability",
    ["probability (%)", "probability", "deal probability", "forecast probability", "confidence"],
  ],
  [
    "forecastCategory",
    [
      ...["forecast category", "forecast category name", "manual forecast category"],
      ...["deal forecast category", "hs_manual_forecast_category", "forecast status"],
    ],
  ],
  [
    "reason",
    [
      ...["loss reason", "lost reason", "closed lost reason", "reason lost", "reason for loss"],
      ...["reason for losing", "deal lost reason", "close reason"],
    ],
  ],
  ["type", ["opportunity type", "deal type", "business type", "type"]],
  ["name", ["opportunity name", "deal name", "deal title", "name", "title", "topic", "dealname"]],
  [
    "account",
    [
      ...["account name", "account", "organization", "company name", "company", "customer"],
      ...["associated company", "lead name", "account id", "customer id"],
    ],
  ],
];
