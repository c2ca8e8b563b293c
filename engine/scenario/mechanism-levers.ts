/**
 * Levers by path: every number of the plan's blocks that a what-if would move. Their ranges are
 * those of the plan's schema.
 */
export const MECHANISM_LEVERS = [
  "secondMeeting",
  "sizeEffects.winRate",
  "sizeEffects.cycleTime",
  "qualification.prevalence",
  "qualification.strictness",
  "qualification.criteria.pain.sensitivity",
  "qualification.criteria.pain.specificity",
  "qualification.criteria.interest.sensitivity",
  "qualification.criteria.interest.specificity",
  "qualification.criteria.fit.sensitivity",
  "qualification.criteria.fit.specificity",
  "qualification.premature",
  "qualification.marketing.strictness",
  "qualification.fakes.advance",
  "qualification.fakes.never",
  "qualification.unfit.share",
  "qualification.unfit.sold",
  "stalls.perDay",
  "stalls.perIdleWeek",
  "stalls.dies",
  "stalls.announced",
  "stalls.touchesPerDay",
  "pushes.quarterEndShare",
  "disqualification.afterDays",
  "disqualification.silentDays",
  "disqualification.afterPushes",
  "disqualification.evidencePerWeek",
  "disqualification.compliance",
  "capacity.hoursPerWeek",
  "capacity.creationShare",
  "capacity.hoursPerOpportunity",
  "capacity.speedExponent",
  "capacity.winExponent",
  "capacity.managerHelp.opportunities",
  "capacity.managerHelp.winOdds",
  "reps.ramp.start",
  "reps.ramp.days",
  "reps.tenureDays",
  "reps.skill.winRate",
  "reps.skill.creation",
  "reps.reassignment.winOdds",
  "reps.reassignment.pauseDays",
  "market.contacts",
  "market.burnedDays",
  "market.lostDays",
  "market.wonDays",
] as const;

export type MechanismLever = (typeof MECHANISM_LEVERS)[number];

const PATHS: ReadonlySet<string> = new Set(MECHANISM_LEVERS);

/** Whether a lever is a path into one of the plan's blocks. */
export function isMechanismLever(lever: string): lever is MechanismLever {
  return PATHS.has(lever);
}
