import { ALL_PITFALLS } from "./pitfalls.ts";
import { type SyntheticCrm, synthesizeCrm } from "./synthesize-crm.ts";
import { STAGED } from "./truth.ts";

/** The team of the sample export that ships: small, and with every pitfall but a short history. */
export function sampleCrm(): SyntheticCrm {
  const sources = STAGED.sources.map((source) => ({ ...source, perDay: 0.5 * source.perDay }));
  const { historyDays: _, ...pitfalls } = ALL_PITFALLS;
  return synthesizeCrm({ ...STAGED, sources }, "sample", { ...pitfalls, migratedOn: "2023-07-01" });
}
