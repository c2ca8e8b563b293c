/** What can be wrong with a CRM's records; an absent switch is off. */
export interface Pitfalls {
  /** The CRM is as old as this day: what had closed before is not in it, nor how the rest stood. */
  readonly migratedOn?: string;
  /** The history of changes reaches this many days back from the end of the records. */
  readonly historyDays?: number;
  /** On these days one user closes as lost what is open and older than so many days. */
  readonly cleanUps?: { readonly on: readonly string[]; readonly olderThan: number };
  /** Deals a day that are logged on the day on which they are won. */
  readonly bornWonPerDay?: number;
  /** The share whose amount is a placeholder until it is won. */
  readonly placeholderShare?: number;
  /** The share whose close date is put on the end of a quarter. */
  readonly quarterEndShare?: number;
  /** The share of passing close dates that nobody moves: of what lives, and what never closes. */
  readonly neglect?: { readonly live: number; readonly never: number };
  /** From this day a stage has another name. */
  readonly renamed?: { readonly on: string; readonly from: string; readonly to: string };
  /** The share of lost deals that are opened again and lost again. */
  readonly reopenedShare?: number;
  readonly deletedShare?: number;
  /** The share that is entered a second time, under another id. */
  readonly duplicateShare?: number;
  /** The share of rows that the export holds twice. */
  readonly repeatedShare?: number;
  readonly renewalsPerDay?: number;
  /** On this day a program writes every open deal's stage again (HubSpot's IMPORT rows). */
  readonly bulkWriteOn?: string;
  /** Somebody leaves, and somebody else takes the open deals over. */
  readonly leaver?: { readonly on: string; readonly owner: string; readonly heir: string };
  /** Closings reach the CRM this many days late in the mean (geometric). */
  readonly recordedLateDays?: number;
  /** The share kept in another currency, and what one unit of it is worth. */
  readonly foreign?: { readonly share: number; readonly currency: string; readonly rate: number };
  /** The share of deals without an amount, an owner or a source: each on its own. */
  readonly missingShare?: number;
  /** The share of advances that skip the next stage, and of stays with a step back. */
  readonly skippedShare?: number;
  readonly backShare?: number;
  /** The share of losses that end in no decision. */
  readonly noDecisionShare?: number;
}

/** Every pitfall at once, at sizes that real CRMs have. */
export const ALL_PITFALLS: Pitfalls = {
  migratedOn: "2023-10-01",
  historyDays: 540,
  cleanUps: { on: ["2024-07-01", "2025-07-01"], olderThan: 240 },
  bornWonPerDay: 0.04,
  placeholderShare: 0.2,
  quarterEndShare: 0.5,
  neglect: { live: 0.1, never: 0.5 },
  renamed: { on: "2025-01-01", from: "Proposal", to: "Proposal/Price Quote" },
  reopenedShare: 0.03,
  deletedShare: 0.02,
  duplicateShare: 0.02,
  repeatedShare: 0.01,
  renewalsPerDay: 0.15,
  bulkWriteOn: "2025-03-15",
  leaver: { on: "2025-05-01", owner: "Emil Novak", heir: "Ana Costa" },
  recordedLateDays: 3,
  foreign: { share: 0.2, currency: "EUR", rate: 1.1 },
  missingShare: 0.05,
  skippedShare: 0.05,
  backShare: 0.05,
  noDecisionShare: 0.4,
};
