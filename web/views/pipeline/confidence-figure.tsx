import type { JSX } from "preact";
import type { Forecast, Sweep } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import { ConfidenceTable } from "../../charts/confidence-table.tsx";
import { type ConfidencePoint, CoverageConfidence } from "../../charts/coverage-confidence.tsx";
import { futuresFor } from "../../state/futures-for.ts";
import { askingAbout } from "../../state/share-done.ts";
import type { Store } from "../../store.ts";
import { Figure } from "../figure.tsx";
import { useKnown, type Work } from "../use-known.ts";
import { Working } from "../working.tsx";

export interface FigureProps {
  readonly store: Store;
  readonly width: number;
}

/** Multiples of today's pipeline: first few points, then twice as many. */
const RANGE = { lever: "coverage", from: 0, to: 3 } as const;
const POINTS = [4, 7, 13] as const;
/** Futures of each point where each takes long to live through. */
const COUPLED_TRIALS = 500;

/** How much more in the pipeline makes the first quota how much surer. */
export function ConfidenceFigure({ store, width }: FigureProps): JSX.Element | null {
  const { plan } = store.state.loaded.value;
  const seed = store.state.seed.value;
  const forecast = store.rested.value?.forecast;
  const isCoupled = forecast?.mechanisms !== undefined;
  const work: Work<Sweep> = async (signal, tell, tellDone) => {
    const { openInquiry, sweepOf } = await import("../../state/leverage-engine.ts");
    const trials = isCoupled ? COUPLED_TRIALS : futuresFor(plan);
    const options = { seed, trials, outcome: plan.periods[0].id };
    const last = POINTS[POINTS.length - 1];
    const ask = askingAbout(store.pool, last, tellDone);
    const inquiry = openInquiry(plan, options, (request) => ask(request, { signal }));
    for (const points of POINTS.slice(0, -1)) tell(await sweepOf(inquiry, { ...RANGE, points }));
    return sweepOf(inquiry, { ...RANGE, points: last });
  };
  const isAsked = plan.opening !== "empty" && forecast?.pipeline.pipelineCoverage != null;
  const known = useKnown(store, isAsked ? [plan, seed] : undefined, work);
  if (!isAsked) return null;
  const points = known.value ? pointsOf(known.value, forecast) : [];
  return (
    <section>
      <Working known={known} what="Trying other coverages" />
      {known.value && width > 0 && (
        <Figure
          title="What more in the pipeline would do for the first quota"
          explanation={explanationOf(known.value)}
          table={<ConfidenceTable points={points} />}
          about={known.value}
        >
          <CoverageConfidence points={points} width={Math.min(width, WIDTH_MAX)} />
        </Figure>
      )}
    </section>
  );
}

const WIDTH_MAX = 760;

function pointsOf({ points }: Sweep, { pipeline }: Forecast): readonly ConfidencePoint[] {
  return points.map(({ multiply, pHit: { value, interval } }) => ({
    ...{ multiply, pHit: value, interval },
    coverage: multiply * (pipeline.pipelineCoverage ?? 0),
  }));
}

function explanationOf({ method, trials }: Sweep): string {
  const held = "Today’s mix and ages, so many times over; new business held.";
  if (method === "exact") return `${held} Solved exactly.`;
  return `${held} ${countWords(trials)} futures a point; bars are 95 % of Monte Carlo error.`;
}
