import type { OpenDescription } from "../../engine/index.ts";
import { Ageing } from "../charts/ageing.tsx";
import { ageingBins } from "../charts/ageing-bins.ts";
import { AgeingTable } from "../charts/ageing-table.tsx";
import { ConfidenceTable } from "../charts/confidence-table.tsx";
import type { Coverage } from "../charts/coverage.ts";
import { type ConfidencePoint, CoverageConfidence } from "../charts/coverage-confidence.tsx";
import { CoveragePair } from "../charts/coverage-pair.tsx";
import { DelayLines } from "../charts/delay-lines.tsx";
import { DelayTable } from "../charts/delay-table.tsx";
import { OpenTable } from "../charts/open-table.tsx";
import type { ReviewedDelay } from "../charts/reviewed-delay.ts";
import { Waterfall } from "../charts/waterfall.tsx";
import { WaterfallTable } from "../charts/waterfall-table.tsx";
import type { Exhibit } from "./exhibit.ts";
import { makeFlows } from "./waterfall-fixture.ts";

const COVERED: Coverage = {
  currency: "USD",
  periodId: "2026-Q1",
  missing: 1_350_000,
  recorded: 4_200_000,
  live: 1_900_000,
  recordedError: 0,
  liveError: 0,
};

/** Charts of the pipeline: what is recorded, how old it is, and what it is worth. */
export function pipelineExhibits(): readonly Exhibit[] {
  const bins = ageingBins(makeOpen(60));
  const ageing = { bins, lateDays: 200, currency: "USD" };
  const points = makePoints(0.03);
  const delays = { delays: makeDelays(), at: 60, currency: "USD" };
  return [
    exhibit("coverage-pair", <CoveragePair coverage={COVERED} />),
    exhibit("coverage-pair-short", <CoveragePair coverage={{ ...COVERED, missing: 9e6 }} />),
    exhibit("coverage-pair-made", <CoveragePair coverage={{ ...COVERED, missing: 0 }} />),
    exhibit("coverage-pair-on-a-phone", <CoveragePair coverage={COVERED} width={328} />),
    exhibit("table-open", <OpenTable coverage={COVERED} />),
    exhibit("ageing", <Ageing {...ageing} />),
    exhibit("ageing-of-one", <Ageing {...ageing} bins={ageingBins(makeOpen(1))} />),
    exhibit("ageing-in-stages", <Ageing {...ageing} lateDays={null} width={328} />),
    exhibit("table-ageing", <AgeingTable bins={bins} currency="USD" />),
    exhibit("coverage-confidence", <CoverageConfidence points={points} />),
    exhibit("coverage-confidence-exact", <CoverageConfidence points={makePoints(0)} width={328} />),
    exhibit("table-confidence", <ConfidenceTable points={points} />),
    exhibit("delay-lines", <DelayLines {...delays} />),
    exhibit("delay-lines-on-a-phone", <DelayLines {...delays} at={180} width={328} />),
    exhibit("table-delays", <DelayTable {...delays} />),
    exhibit("waterfall", <Waterfall flows={makeFlows(true)} currency="USD" />),
    exhibit("waterfall-small", <Waterfall flows={makeFlows(false)} currency="USD" width={328} />),
    exhibit("table-waterfall", <WaterfallTable flows={makeFlows(true)} currency="USD" />),
  ];
}

function exhibit(id: string, picture: Exhibit["picture"]): Exhibit {
  return { id, title: `Pipeline: ${id.replaceAll("-", " ")}`, picture };
}

/** Opportunities that are worth less and expected less the older they are. */
function makeOpen(count: number): OpenDescription {
  const opportunities = Array.from({ length: count }, (_, index) => {
    const amount = 20_000 + 1000 * ((index * 37) % 41);
    const winProbability = 0.3 / (1 + index / 20);
    return {
      ...{ id: `opportunity ${index}`, stage: "", ageDays: 6 * index, amount, winProbability },
      ...{ isAmountAssumed: false, expectedClose: undefined, overdueDays: 0 },
      neverProbability: index / (count + 20),
      expectedValue: amount * winProbability,
    };
  });
  return { opportunities, lateWinDays: 200 };
}

function makePoints(error: number): readonly ConfidencePoint[] {
  return Array.from({ length: 13 }, (_, index) => {
    const multiply = index / 4;
    const pHit = multiply ** 2 / (1 + multiply ** 2);
    const interval = [Math.max(0, pHit - error), Math.min(1, pHit + error)] as const;
    return { multiply, coverage: 3.1 * multiply, pHit, interval };
  });
}

function makeDelays(): readonly ReviewedDelay[] {
  const figure = (mean: number) => ({ mean, standardError: 0.04 * mean });
  return [21, 30, 45, 60, 90, 120, 180].map((days) => {
    const bookings = 60_000 - 9e6 / days ** 1.4;
    return {
      ...{ days, bookings, bookingsInterval: [bookings - 20_000, bookings + 20_000] as const },
      closed: figure(3000 / days),
      phantoms: figure(1500 / days),
      goodDealsKilled: figure(400 / days),
      hoursFreedPerWeek: figure(900 / days),
    };
  });
}
