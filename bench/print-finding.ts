import { type Case, type Finding, isAbsent } from "./case.ts";

/** Prints one line about a case as soon as it is known. */
export function printFinding(finding: Finding): void {
  const text = isAbsent(finding) ? `not measured: ${finding.absent}` : figuresOf(finding);
  process.stdout.write(`${finding.name.padEnd(34)} ${text}\n`);
}

function figuresOf({ median, unit, runs, limit, check }: Case): string {
  const spread = runs.length > 1 ? ` (${figure(Math.min(...runs))} to ${range(runs)})` : "";
  const bound = limit === undefined ? "" : `; ${boundOf(median, limit, unit)}`;
  const checked = check ? `; ${checkOf(check)}` : "";
  return `${figure(median).padStart(9)} ${unit}${spread}${bound}${checked}`;
}

function boundOf(median: number, limit: number, unit: string): string {
  return `${median > limit ? "OVER" : "within"} the limit of ${figure(limit)} ${unit}`;
}

function checkOf({ z, isRight }: NonNullable<Case["check"]>): string {
  const scores = `z of mean ${z.mean.toFixed(2)}, sd ${z.sd.toFixed(2)}, pHit ${z.pHit.toFixed(2)}`;
  return isRight ? scores : `WRONG: ${scores}`;
}

function range(runs: readonly number[]): string {
  return figure(Math.max(...runs));
}

function figure(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 4 });
}
