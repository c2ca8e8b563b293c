import { InvalidArgumentError } from "commander";

/** A date of the command line, as it was typed. */
export function readDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date("none");
  // JavaScript takes February 30th for the 2nd of March.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (isReal) return text;
  throw new InvalidArgumentError("It must be a date that exists, as YYYY-MM-DD.");
}
