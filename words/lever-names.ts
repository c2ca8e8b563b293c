const NAMES: Readonly<Record<string, string>> = {
  creation: "creation",
  winRate: "win rate",
  dealSize: "deal size",
  cycleTime: "cycle time",
  coverage: "open pipeline",
  secondMeeting: "second meetings",
  "qualification.strictness": "strictness of the gate",
  "qualification.premature": "failures let past the gate",
  "stalls.perDay": "stalls a day",
  "pushes.quarterEndShare": "dates at the quarter’s end",
  "disqualification.afterDays": "days until a review closes",
  "disqualification.compliance": "reviews that close",
  "disqualification.evidencePerWeek": "evidence that comes to light",
  "capacity.hoursPerWeek": "hours a week",
  "capacity.creationShare": "share of hours for creation",
  "capacity.hoursPerOpportunity": "hours an opportunity takes",
  "reps.ramp.days": "days of a rep’s ramp",
  "reps.tenureDays": "days that a rep stays",
};

/** A lever as people call it; what nobody has named is called by its path. */
export function leverName(lever: string): string {
  return NAMES[lever] ?? lever;
}
