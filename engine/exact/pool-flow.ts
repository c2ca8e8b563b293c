import { survival } from "../dist/cdf.ts";
import type { Law } from "../dist/law.ts";
import { quantileOfSurvival } from "../dist/quantile.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { amountRulesOf, type Model } from "../process/model.ts";
import { meanStay, type OpenPool } from "../process/opening.ts";
import { type Outlook, openOutlook } from "../process/outlook.ts";
import { hasShock, makeShock, type Shock } from "../process/shock.ts";
import type { StageLaw } from "../process/stage-law.ts";
import { endingCurves } from "./ending-curves.ts";
import type { Flow } from "./flow.ts";
import type { OpenEndings } from "./open-endings.ts";

const RULE = gaussLegendre(10);

/** Opportunities older than all but such a share of stays are left out. */
const TAIL = 1e-13;

/** Panels are halved until that moves no figure by more than such a share of the pool. */
const TOLERANCE = 1e-10;
const HALVINGS_MAX = 24;

/** An age in the stage, the expected number of that age, and what is believed of them. */
interface AgeNode {
  readonly age: number;
  readonly count: number;
  readonly outlook: Outlook;
}

/**
 * The flow of wins from what a steady state left open in a stage: a Poisson number, whose ages have
 * a density proportional to the survival of a stay.
 */
export function makePoolFlow(
  model: Model,
  pool: OpenPool,
  endings: OpenEndings,
  edges: readonly number[],
): Flow {
  const { target } = pool;
  const lives = makeAgeNodes(model, pool, edges).map(({ count, age }) => ({
    count,
    endingsAt: endings(target, pool.stage, age),
  }));
  return {
    kind: "pool",
    target,
    rules: amountRulesOf(model, target),
    amount: undefined,
    dispersion: undefined,
    at: (shock) => {
      const won = new Float64Array(edges.length);
      for (const { count, endingsAt } of lives) {
        const endings = endingsAt(shock);
        for (let edge = 0; edge < won.length; edge++) won[edge] += count * endings.won[edge];
      }
      const lost = () =>
        lives.reduce((sum, { count, endingsAt }) => sum + count * endingsAt(shock).lost(), 0);
      return { won: [won], count: pool.count, lost };
    },
  };
}

/** Expected to leave the stage: by an advance before each edge, and lost. */
function leaving(
  nodes: readonly AgeNode[],
  model: Model,
  { target }: OpenPool,
  shock: Shock,
  edges: readonly number[],
): number[] {
  const won = new Float64Array(edges.length);
  let lost = 0;
  for (const { count, outlook } of nodes) {
    const curves = endingCurves(model, target, { outlook, day: 0 }, shock, edges);
    for (let edge = 0; edge < won.length; edge++) won[edge] += count * curves.won[edge];
    lost += count * curves.lost();
  }
  return [...won, lost];
}

/** Ages at which to look, close together where outlooks or futures change fast. */
function makeAgeNodes(model: Model, pool: OpenPool, edges: readonly number[]): AgeNode[] {
  const law = model.stages[pool.stage];
  const entriesPerDay = pool.count / meanStay(law);
  const { commonFactor } = model.plan;
  const values = hasShock(commonFactor) ? [-3, 0, 3] : [0];
  const shocks = values.map((z) => makeShock(commonFactor, z));
  const nodesOf = (from: number, to: number): AgeNode[] =>
    RULE.nodes.map((node, i) => {
      const age = 0.5 * (from + to + (to - from) * node);
      const weight = 0.5 * (to - from) * RULE.weights[i];
      const open = law.advance * survival(law.advanceDays, age);
      const count = weight * entriesPerDay * (open + law.lost * survival(law.lostDays, age));
      return { age, count, outlook: openOutlook(model, pool.target, pool.stage, age) };
    });
  const measure = (nodes: readonly AgeNode[]) =>
    shocks.flatMap((shock) => leaving(nodes, model, pool, shock, edges));
  const refine = (
    from: number,
    to: number,
    whole: readonly AgeNode[],
    depth: number,
  ): AgeNode[] => {
    const middle = 0.5 * (from + to);
    const lower = nodesOf(from, middle);
    const upper = nodesOf(middle, to);
    const coarse = measure(whole);
    const fine = measure([...lower, ...upper]);
    const off = Math.max(...fine.map((value, i) => Math.abs(value - coarse[i])));
    if (off <= TOLERANCE * pool.count) return [...whole];
    if (depth === HALVINGS_MAX) return [...lower, ...upper];
    return [...refine(from, middle, lower, depth + 1), ...refine(middle, to, upper, depth + 1)];
  };
  const ends = panelEnds(law, edges);
  return ends
    .slice(1)
    .flatMap((to, i) => refine(ends[i], to, nodesOf(ends[i], to), 0))
    .filter(({ count }) => count > 0);
}

/** Ends of the first panels: geometric, and wherever a law of single values jumps. */
function panelEnds(law: StageLaw, edges: readonly number[]): number[] {
  const laws = [
    ...(law.advance > 0 ? [law.advanceDays] : []),
    ...(law.lost > 0 ? [law.lostDays] : []),
  ];
  const oldest = Math.max(...laws.map((days) => quantileOfSurvival(days, TAIL)));
  const ends = [0];
  for (let end = Math.min(1, oldest / 64); end < oldest; end *= 4) ends.push(end);
  const jumps = laws
    .flatMap(valuesOf)
    .flatMap((value) => [value, ...edges.map((edge) => value - edge)]);
  const within = jumps.filter((jump) => jump > 0 && jump < oldest);
  return [...new Set([...ends, ...within, oldest])].sort((a, b) => a - b);
}

function valuesOf(law: Law): readonly number[] {
  if (law.family === "fixed") return [law.value];
  return law.family === "empirical" ? law.values : [];
}
