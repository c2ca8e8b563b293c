import type { Entry } from "../entry.ts";
import type { Facts } from "../facts.ts";
import { flagsOf } from "../flags-of.ts";
import type { IssueCode } from "../issue.ts";
import type { ListReading } from "../list-reading.ts";
import { openGroupRules } from "./group-rules.ts";
import { HISTORY_RULES } from "./history-rules.ts";
import { type Finding, HYGIENE_FORMAT, type Hygiene } from "./hygiene-schema.ts";
import { OPENING_RULES } from "./opening-rules.ts";
import { rowFindings } from "./row-findings.ts";
import type { Observation } from "./rule.ts";
import { openTally } from "./tally.ts";

/** As many of what was found are named. */
const IDS_MAX = 20;

type Counts = { readonly [code in IssueCode]?: number };

/**
 * What is wrong with a CRM's records as a whole: each defect with its count, what those
 * opportunities are worth together, and what is done about it. What was not found is not listed;
 * a defect that the export cannot show (no history, no activity dates) is not looked for.
 *
 * @param counts the issues of reading the file, by code
 * @param idsMax ids that each finding names
 */
export function makeHygiene(
  list: ListReading,
  facts: Facts,
  counts: Counts,
  idsMax = IDS_MAX,
): Hygiene {
  const { entries, asOf, currency } = list;
  const tallies = [...OPENING_RULES, ...HISTORY_RULES].map((rule) =>
    openTally(rule, facts, idsMax),
  );
  const groups = openGroupRules(facts);
  const pipeline = openPipelineTally(facts);
  const outcomes = { open: 0, won: 0, lost: 0, noDecision: 0 };
  for (let index = 0; index < entries.count(); index++) {
    const entry = entries.at(index);
    const life = facts.lifeAt(index, entry);
    const age = ageOf(entry, facts);
    const observation: Observation = { entry, life, age, flags: flagsOf(entry, life, facts) };
    for (const tally of tallies) tally.note(observation);
    groups.note(observation);
    pipeline.note(observation);
    outcomes[entry.status]++;
    if (entry.isNoDecision) outcomes.noDecision++;
  }
  const findings: Finding[] = [
    ...tallies.map((tally) => tally.finding()),
    ...groups.findings(),
    ...rowFindings(counts, list.rows),
  ];
  const { won, lost, open, noDecision } = outcomes;
  return {
    ...{ format: HYGIENE_FORMAT, asOf, currency, pipeline: pipeline.summary() },
    winRates: {
      ofClosed: rate(won, won + lost),
      ofDecided: rate(won, won + lost - noDecision),
      ofCreated: rate(won, won + lost + open),
    },
    findings: findings.filter(({ count }) => count > 0).sort((a, b) => b.amount - a.amount),
  };
}

function openPipelineTally({ slowestWin }: Facts) {
  const open = { count: 0, amount: 0 };
  const live = { count: 0, amount: 0 };
  return {
    note({ entry, age }: Observation): void {
      if (entry.status !== "open") return;
      const isLive = slowestWin === null || age === null || age <= slowestWin;
      for (const group of isLive ? [open, live] : [open]) {
        group.count++;
        group.amount += entry.amount ?? 0;
      }
    },
    summary: (): Hygiene["pipeline"] => ({
      ...{ open, live, slowestWinDays: slowestWin },
      integrity: open.amount > 0 && slowestWin !== null ? live.amount / open.amount : null,
    }),
  };
}

function rate(won: number, of: number): Hygiene["winRates"]["ofClosed"] {
  return { value: of === 0 ? null : won / of, won, of };
}

function ageOf({ created }: Entry, { asOf }: Facts): number | null {
  return created === null || asOf === null ? null : asOf - created;
}
