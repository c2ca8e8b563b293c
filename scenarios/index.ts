/** Plans and what-ifs shipped with the product: data only, one file each, named by its question. */

import type { PlanDocument, ScenarioDocument } from "../engine/index.ts";
import { badQuarter } from "./bad-quarter.ts";
import { betterFirstMeetings } from "./better-first-meetings.ts";
import { disqualifySooner } from "./disqualify-sooner.ts";
import { doubleDealSize } from "./double-deal-size.ts";
import { doubleProspecting } from "./double-prospecting.ts";
import { doubleWinRate } from "./double-win-rate.ts";
import { exampleTeam } from "./example-team.ts";
import { halveTheCycle } from "./halve-the-cycle.ts";
import { loseTheLargest } from "./lose-the-largest.ts";
import { moreCreationHours } from "./more-creation-hours.ts";
import { stagedTeam } from "./staged-team.ts";
import { steadyTeam } from "./steady-team.ts";
import { stricterGate } from "./stricter-gate.ts";
import { wholeTeam } from "./whole-team.ts";

export { exampleTeam, stagedTeam, steadyTeam, wholeTeam };

/** Shipped plans by the id that the command line knows them by. */
export const plans: Readonly<Record<string, PlanDocument>> = {
  "example-team": exampleTeam,
  "steady-team": steadyTeam,
  "staged-team": stagedTeam,
  "whole-team": wholeTeam,
};

/** Shipped what-ifs, in the order in which they are offered. */
export const scenarios: readonly ScenarioDocument[] = [
  doubleWinRate,
  doubleDealSize,
  halveTheCycle,
  doubleProspecting,
  loseTheLargest,
  badQuarter,
  // Of teams with mechanisms.
  moreCreationHours,
  stricterGate,
  disqualifySooner,
  betterFirstMeetings,
];
