import { type Path, pathPattern } from "../../words/path-text.ts";
import { typeset } from "../../words/typeset.ts";

/** What fields mean, where the schema says it to those who know the model. */
const HINTS: Readonly<Record<string, string>> = {
  "creation[].dispersion":
    "4: a usual week lies half above or below its mean; 100: a tenth. Absent: by chance alone",
  "creation[].trendPerYear": "0.1 is about a tenth more a year, −0.1 a tenth less",
  "creation[].seasonality": "How many times the usual each month is, January to December; mean 1",
  "creation[].effortElasticity":
    "Where reps’ hours are told: at 1 twice the hours create twice as many, at 0 no more. " +
    "Absent: 0.8 where reps create, 0 for inbound and partners",
  "creation[].winRate": "Absent: as of all others",
  "creation[].cycleTime": "At 2 every stage takes twice the days; absent: 1",
  "creation[].prevalence": "How many of them are real; absent: as under qualification",
};

/** What a person should know of a field; undefined where its name says all. */
export function fieldHint(path: Path, description: string | undefined): string | undefined {
  return HINTS[pathPattern(path)] ?? (description && typeset(description));
}
