import { countText } from "../numeric/count-text.ts";
import type { Issue } from "../plan/issue.ts";
import { countZombies } from "./count-zombies.ts";
import type { FitParts } from "./fit-parts.ts";
import { R_HAT_MAX } from "./sample-chains.ts";
import { toldLate } from "./told-late.ts";

const RECENT_WEEKS = 8;
const ZOMBIE_SHARE_TOLD = 0.2;
const EXCESS_TOLD = 0.01;

/** What is odd in a history that was enough to learn from. */
export function checkFit(parts: FitParts): Issue[] {
  return [
    ...mixingIssues(parts),
    ...zombieIssues(parts),
    ...toldLateIssues(parts),
    ...creationIssues(parts),
  ];
}

function mixingIssues({ endings, stages }: FitParts): Issue[] {
  const rHat = Math.max(endings.rHat, ...stages.map((stage) => stage.endings.rHat));
  if (rHat <= R_HAT_MAX) return [];
  const message =
    `the sampler's chains do not quite agree (split R-hat ${rHat.toFixed(3)}, wanted ` +
    `${R_HAT_MAX}): intervals of the process are rough`;
  return [{ code: "chains-disagree", path: "process", message }];
}

function zombieIssues(parts: FitParts): Issue[] {
  const { open, olderThanAnyClosing, longestCycle } = countZombies(parts);
  if (olderThanAnyClosing < ZOMBIE_SHARE_TOLD * open || olderThanAnyClosing === 0) return [];
  const message =
    `${countText(olderThanAnyClosing)} of ${countText(open)} open opportunities are older than ` +
    `the longest cycle that ever closed, ${longestCycle} days: they are taken to be all but dead`;
  const hint = "close what is dead, so that the pipeline says what it holds";
  return [{ code: "zombies", path: "opening.opportunities", message, hint }];
}

/** Nothing in the plan says that an opportunity may have closed already, so it is said here. */
function toldLateIssues(parts: FitParts): Issue[] {
  const { closed, won, excess } = toldLate(parts);
  if (excess < EXCESS_TOLD) return [];
  const message =
    `closings are told late: on a usual day ${oneDecimal(closed)} opportunities count as open ` +
    `that have closed, ${oneDecimal(won)} of them won, which raises what is expected of the open ` +
    `ones by ${Math.round(100 * excess)} %`;
  const hint = "log closings when they happen, or wait with the forecast until they are logged";
  return [{ code: "told-late", path: "opening.opportunities", message, hint }];
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

/** Creation that falls off a cliff is often an export that was cut, not a team that stopped. */
function creationIssues({ sources }: FitParts): Issue[] {
  const weeks = sources[0]?.weekly.counts.length ?? 0;
  if (weeks < 3 * RECENT_WEEKS) return [];
  const sum = (from: number, to: number) =>
    sources.reduce(
      (total, { weekly }) => total + weekly.counts.slice(from, to).reduce((a, b) => a + b, 0),
      0,
    );
  const recent = sum(weeks - RECENT_WEEKS, weeks);
  const before = sum(weeks - 3 * RECENT_WEEKS, weeks - RECENT_WEEKS) / 2;
  if (!(before >= 20 && recent < before / 2)) return [];
  const message =
    `only ${countText(recent)} opportunities were created in the last ${RECENT_WEEKS} weeks, ` +
    `after ${countText(Math.round(before))} in a like time before: creation is taken to have ` +
    "fallen";
  const hint = "if the export leaves recent ones out, choose an earlier as-of date";
  return [{ code: "creation-fell", path: "creation", message, hint }];
}
