import type { CreationSource } from "./plan-schema.ts";

/** What reps' hours create grows less than they do: a placeholder, from no data. */
const ELASTICITY = 0.8;

/** The power of the reps' creation hours with which a source's creation goes. */
export function elasticityOf({ kind, effortElasticity }: CreationSource): number {
  if (effortElasticity !== undefined) return effortElasticity;
  return kind === "inbound" || kind === "partner" ? 0 : ELASTICITY;
}
