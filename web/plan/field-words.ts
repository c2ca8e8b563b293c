import { type Path, pathPattern } from "../../words/path-text.ts";

/** What fields are called, where their own name says too little. */
const LABELS: Readonly<Record<string, string>> = {
  asOf: "As of",
  "periods[].id": "Period",
  "periods[].start": "from",
  "periods[].end": "until",
  "periods[].quota": "Quota",
  "periods[].booked": "booked already",
  "creation[].source": "Source",
  "creation[].perDay": "creates",
  "creation[].dispersion": "Evenness from week to week",
  "creation[].trendPerYear": "Growth a year",
  "creation[].winRate": "Win rate of its own",
  "creation[].effortElasticity": "What reps’ hours do",
  "creation[].prevalence": "Real ones among them",
  "creation[].cycleTime": "Cycle time, times the plan’s",
  "creation[].dealSize": "Deal size of its own",
  "process.won.probability": "Win rate",
  "process.won.days": "Days to a win",
  "process.lost.days": "Days to a loss",
  "process.never": "Never closed",
  "process.stages[].name": "Stage",
  "process.stages[].advance.probability": "advances",
  "process.stages[].advance.days": "Days to advance",
  "process.stages[].lost.days": "Days to a loss",
  "process.stages[].lost.probability": "lost",
  "process.stages[].never": "never closed",
  dealSize: "Deal size",
  "commonFactor.creation": "Creation",
  "commonFactor.winRate": "Odds of winning",
  "commonFactor.speed": "Speed",
  "commonFactor.dealSize": "Deal size",
  "commonFactor.path": "Over time",
  "commonFactor.halfLifeDays": "Half of a shock is over after",
  secondMeeting: "Second meeting",
  sizeEffects: "Large deals are harder",
  "sizeEffects.winRate": "Effect on the odds of winning",
  "sizeEffects.cycleTime": "Effect on the days in each stage",
  qualification: "Qualification: pain, interest, fit",
  "qualification.prevalence": "Real opportunities among candidates",
  stalls: "Stalls and silence",
  "stalls.perDay": "Stalls a day",
  "stalls.dies": "Stalls that never end",
  pushes: "Close dates that are pushed",
  disqualification: "Disqualification: closing what goes nowhere",
  "disqualification.afterDays": "Close without progress after",
  "disqualification.silentDays": "Close after silence of",
  "disqualification.afterPushes": "Close after pushes",
  capacity: "Capacity: reps’ hours",
  reps: "Reps: ramp, attrition, hiring",
  "reps.tenureDays": "A rep stays, on average",
  "reps.vacancyDays": "A seat stays empty for",
  calendar: "Working days and quarter ends",
  market: "A market that can be used up",
};

/** A field's name for people: its own words set apart where nobody wrote better ones. */
export function fieldLabel(path: Path): string {
  const known = LABELS[pathPattern(path)];
  if (known) return known;
  const name = String(path.findLast((key) => typeof key === "string") ?? "");
  const words = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
