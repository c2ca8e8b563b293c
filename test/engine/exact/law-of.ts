import { makeLaw } from "../../../engine/dist/make-law.ts";
import type { FactorNodes } from "../../../engine/exact/factor-nodes.ts";
import { makeFactorNodes } from "../../../engine/exact/factor-nodes.ts";
import type { Flow, FlowState } from "../../../engine/exact/flow.ts";
import type { Book } from "../../../engine/exact/pieces.ts";
import { makeSeverity } from "../../../engine/exact/severity.ts";
import { type IntervalLaw, solveInterval } from "../../../engine/exact/solve-interval.ts";
import { makeModel } from "../../../engine/process/model.ts";
import type { Shock } from "../../../engine/process/shock.ts";
import { NO_FACTOR, teamA } from "./team-a.ts";

/** Sums to be solved as they stand, without a process behind them. */
export interface Sums {
  /** Expected wins of drawn amounts. */
  readonly wins?: number;
  /** Shape of a gamma multiplier of those wins. */
  readonly shape?: number;
  /** Opportunities with an amount and a probability. */
  readonly singles?: readonly (readonly [amount: number, probability: number])[];
  readonly size?: Parameters<typeof makeLaw>[0];
  readonly quota?: number;
  readonly factor?: typeof NO_FACTOR;
  /** What the common factor does to expected wins, and to a probability. */
  readonly winsAt?: (wins: number, shock: Shock) => number;
  readonly chanceAt?: (probability: number, shock: Shock) => number;
}

/** Solves sums; amounts are in the unit they are given in. */
export function lawOf(sums: Sums): IntervalLaw {
  const { wins = 0, shape, singles = [], size = { fixed: 1 }, quota = 0 } = sums;
  const { winsAt = (mean) => mean, chanceAt = (probability) => probability } = sums;
  const model = makeModel(teamA({ commonFactor: sums.factor ?? NO_FACTOR }), []);
  const factor: FactorNodes = makeFactorNodes(model, 0.225);
  const flow = { target: {}, rules: [], amount: undefined };
  const stateAt = (shock: Shock): FlowState[] =>
    [winsAt(wins, shock), ...singles.map(([, chance]) => chanceAt(chance, shock))].map((mean) => ({
      won: [Float64Array.of(0, mean)],
      count: 1,
      lost: () => 0,
    }));
  const flows: Flow[] = [
    { ...flow, kind: "new", dispersion: shape, at: (shock) => stateAt(shock)[0] },
    ...singles.map(
      (_, i): Flow => ({
        ...flow,
        kind: "listed",
        dispersion: undefined,
        at: (shock) => stateAt(shock)[i + 1],
      }),
    ),
  ];
  const book: Book = {
    edges: [0, 1],
    flows,
    pieces: [
      [{ from: 0, to: 1, severity: 0, amount: 0 }],
      ...singles.map(([amount]) => [{ from: 0, to: 1, severity: undefined, amount }]),
    ],
    severities: [makeSeverity(makeLaw(size), 1, 0)],
  };
  const states = factor.nodes.map(({ shock }) => stateAt(shock));
  return solveInterval({ model, book, factor, states }, { from: 0, to: 1 }, { quota, error: 1e-7 });
}
