import { readFlag } from "./read-status.ts";

const PUSHES_MAX = 10_000;

/** How often a close date was moved: a count, or a yes that says at least once. */
export function readPushes(text: string): number | null {
  if (/^\d{1,5}(?:\.0+)?$/.test(text)) return Math.min(Number(text), PUSHES_MAX);
  const flag = readFlag(text);
  return flag === null ? null : Number(flag);
}

/** A probability as it stands, of 1 or of 100; null where it is none. */
export function readShare(text: string): number | null {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text);
  if (match === null) return null;
  const value = Number(match[1].replace(",", "."));
  return value <= 100 ? value : null;
}
