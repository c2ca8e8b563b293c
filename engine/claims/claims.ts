import type { Claim } from "./claim.ts";
import { dealSizeHalvesLess } from "./theme-2/deal-size-halves-less.ts";
import { winRateHalvesNeed } from "./theme-2/win-rate-halves-need.ts";
import { winRateOutgrowsPlan } from "./theme-2/win-rate-outgrows-plan.ts";

/** All claims, theme by theme. */
export const CLAIMS: readonly Claim[] = [
  winRateHalvesNeed,
  dealSizeHalvesLess,
  winRateOutgrowsPlan,
];
