import type { Replay, ReplayDifference } from "../engine/index.ts";
import { exactMoney } from "./money.ts";

type Lived = Replay["opportunities"][number];
type Cause = ReplayDifference["scenarios"][number]["causes"][number]["cause"];

/** Why a review closes an opportunity. */
const RULES: Readonly<Record<string, string>> = {
  "stage-age": "too long in its stage",
  silence: "too long silent",
  pushes: "pushed too often",
  evidence: "evidence that it would never buy",
};

const CAUSES: { readonly [cause in Cause]: string } = {
  created: "created only there",
  "not-created": "no longer created",
  won: "won rather than lost",
  "not-won": "no longer won",
  "in-time": "won in time rather than still open",
  "too-late": "still open rather than won",
  larger: "won for more",
  smaller: "won for less",
  moved: "won on another day",
};

/** One event in the life of an opportunity; empty for a stage without a name: a whole cycle. */
export function lifeEventWords({ kind, detail }: Lived["events"][number]): string {
  switch (kind) {
    case "stage":
      return detail === "" ? "" : `enters ${detail}`;
    case "stalled":
      return detail === "" ? "stalls, for ever" : `stalls until ${detail}`;
    case "resumed":
      return "goes on";
    case "pushed":
      return `its close date is pushed to ${detail}`;
    case "spared":
      return `is not closed, though ${ruleWords(detail)}`;
    case "handed-over":
      return `goes to ${detail}`;
    case "helped":
      return "a manager helps";
  }
}

/** How it ended. */
export function lifeEndWords(
  { kind, booked, rule, stage }: Lived["end"],
  currency: string,
): string {
  const where = stage === "" ? "" : ` in ${stage}`;
  if (kind === "won") return `won: ${exactMoney(booked, currency)}`;
  if (kind === "disqualified") return `disqualified${where}: ${ruleWords(rule)}`;
  return kind === "lost" ? `lost${where}` : `still open${where}`;
}

/** What a what-if changed about an opportunity of a future. */
export function causeWords(cause: Cause): string {
  return CAUSES[cause];
}

function ruleWords(rule: string): string {
  return RULES[rule] ?? rule;
}
