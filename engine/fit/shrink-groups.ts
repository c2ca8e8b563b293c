import { betaQuantile } from "../numeric/inverse-incomplete-beta.ts";
import type { GroupReport } from "./fit-report.ts";
import type { Life } from "./lives.ts";
import type { WinningLaw } from "./past-quarters.ts";
import { STRENGTH_PRIOR, shrinkWinRates } from "./shrink-rates.ts";

const GROUPS_MAX = 200;

/**
 * Win rates of segments or owners, pulled towards their common mean: the best of few is seldom as
 * good as it looks.
 *
 * What counts is how many of a group's opportunities would by now have been won, were its win rate
 * everybody's: to look at closed ones only would favour whoever wins sooner than they lose.
 *
 * @param asOf day number
 * @param winRate P(ever won) under the law
 * @returns the groups with the most decided opportunities; none if there is but one group
 */
export function shrinkGroups(
  lives: readonly Life[],
  key: "segment" | "owner",
  asOf: number,
  law: WinningLaw,
  winRate: number,
): GroupReport[] {
  const groups = new Map<string, { wins: number; decided: number }>();
  for (const life of lives) {
    const name = life.past[key];
    if (name === undefined) continue;
    const group = groups.get(name) ?? { wins: 0, decided: 0 };
    groups.set(name, group);
    if (life.status === "won") group.wins++;
    const seen = law.wonBy(asOf - life.created) - law.wonBy(life.seenFrom - life.created);
    const atRisk = law.openAt(life.seenFrom - life.created);
    group.decided += seen / Math.max(winRate * atRisk, 1e-9);
  }
  if (groups.size < 2) return [];
  const listed = [...groups].sort(([, a], [, b]) => b.decided - a.decided).slice(0, GROUPS_MAX);
  for (const [, group] of listed) group.decided = Math.max(group.wins, group.decided);
  const counts = listed.map(([, { wins, decided }]) => ({ count: wins, exposure: decided }));
  const { alpha, beta, rates } = shrinkWinRates(counts, STRENGTH_PRIOR);
  return listed.map(([name, { wins, decided }], index) => {
    const shape = { a: alpha + wins, b: beta + decided - wins };
    return {
      ...{ key: name, wins, decided: Math.round(10 * decided) / 10 },
      raw: decided > 0 ? wins / decided : 0,
      shrunk: rates[index],
      interval: [betaQuantile(0.1, shape), betaQuantile(0.9, shape)],
    };
  });
}
