import { dayNumber } from "../plan/calendar.ts";
import type { Lived } from "./replay-schema.ts";

/** Shares of full pace that differ by less are the same in words. */
const PACE_APART = 0.05;

const RULE_WORDS: Readonly<Record<string, string>> = {
  "stage-age": "its age in a stage",
  silence: "its silence",
  pushes: "its pushes",
  evidence: "evidence that it would never buy",
};

/** What differs of an opportunity's life beside its end, in words: the what-if's side first. */
export function whyDifferent(was: Lived, is: Lived): string[] {
  return [
    disqualified(was, is),
    attention(was, is),
    stalls(was, is),
    help(was, is),
    hands(was, is),
    stages(was, is),
  ].flatMap((words) => (words === undefined ? [] : [words]));
}

function disqualified(was: Lived, is: Lived): string | undefined {
  if (is.end.kind === "disqualified") return `disqualified for ${ruleWords(is)}`;
  if (was.end.kind === "disqualified") return `otherwise disqualified for ${ruleWords(was)}`;
  return undefined;
}

function ruleWords({ end }: Lived): string {
  return RULE_WORDS[end.rule] ?? end.rule;
}

function attention(was: Lived, is: Lived): string | undefined {
  if (was.pace === null || is.pace === null) return undefined;
  if (Math.abs(was.pace - is.pace) < PACE_APART) return undefined;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return `worked on at ${percent(is.pace)} of full pace rather than ${percent(was.pace)}`;
}

function stalls(was: Lived, is: Lived): string | undefined {
  const [before, after] = [countOf(was, "stalled"), countOf(is, "stalled")];
  if (before === after) return undefined;
  return `${after} ${after === 1 ? "stall" : "stalls"} rather than ${before}`;
}

function help(was: Lived, is: Lived): string | undefined {
  const [before, after] = [countOf(was, "helped"), countOf(is, "helped")];
  if (before > 0 === after > 0) return undefined;
  return after > 0 ? "a manager helps" : "without the manager’s help it has otherwise";
}

function countOf({ events }: Lived, kind: Lived["events"][number]["kind"]): number {
  return events.filter((event) => event.kind === kind).length;
}

function hands(was: Lived, is: Lived): string | undefined {
  const last = ({ owner, events }: Lived) =>
    events.findLast(({ kind }) => kind === "handed-over")?.detail ?? owner;
  return last(was) === last(is) ? undefined : `with ${last(is)} rather than ${last(was)}`;
}

/** The first stage whose stay is another: how many days it took, and how many otherwise. */
function stages(was: Lived, is: Lived): string | undefined {
  const [before, after] = [staysOf(was), staysOf(is)];
  const index = after.findIndex((stay, at) => stay.days !== before[at]?.days);
  const [now, then] = [after[index], before[index]];
  if (now === undefined || then === undefined) return undefined;
  const where = now.stage === "" ? "" : `${now.stage}: `;
  const how = (stay: Stay) => `${stay.isLast ? endWords(stay.end) : "on"} after ${stay.days} days`;
  return `${where}${how(now)} rather than ${how(then)}`;
}

interface Stay {
  readonly stage: string;
  readonly days: number;
  readonly isLast: boolean;
  readonly end: Lived["end"]["kind"];
}

function staysOf({ events, end }: Lived): Stay[] {
  const entered = events.filter(({ kind }) => kind === "stage");
  return entered.map(({ date, detail }, index) => {
    const next = entered[index + 1];
    const days = dayNumber(next?.date ?? end.date) - dayNumber(date);
    return { stage: detail, days, isLast: next === undefined, end: end.kind };
  });
}

function endWords(kind: Lived["end"]["kind"]): string {
  return kind === "open" ? "still open" : kind;
}
