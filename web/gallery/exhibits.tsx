import { ComparisonTable } from "../charts/comparison-table.tsx";
import { dotValues } from "../charts/dot-values.ts";
import { Dotplot } from "../charts/dotplot.tsx";
import { Exceedance } from "../charts/exceedance.tsx";
import { exceedancePoints } from "../charts/exceedance-points.ts";
import { Fan } from "../charts/fan.tsx";
import { FanTable } from "../charts/fan-table.tsx";
import { FiguresTable } from "../charts/figures-table.tsx";
import { frameOf } from "../charts/frame.ts";
import { PeriodsTable } from "../charts/periods-table.tsx";
import { QuantileTable } from "../charts/quantile-table.tsx";
import { ScenarioDots } from "../charts/scenario-dots.tsx";
import { spanOf } from "../charts/span-of.ts";
import { makeRows } from "./comparison-fixture.ts";
import type { Exhibit } from "./exhibit.ts";
import { type FixtureInput, makeForecast } from "./fixtures.ts";
import { leverageExhibits } from "./leverage-exhibits.tsx";
import { pipelineExhibits } from "./pipeline-exhibits.tsx";
import { trackExhibits } from "./track-exhibits.tsx";

const USUAL: FixtureInput = { median: 970_000, spread: 0.178, quota: 1_000_000, periods: 2 };

/** Forecasts of every kind that a chart must stand. */
export const CASES = {
  usual: USUAL,
  "quota far below": { ...USUAL, median: 2_400_000 },
  "quota far above": { ...USUAL, median: 320_000 },
  "no quota": { ...USUAL, quota: 0 },
  "no doubt": { ...USUAL, median: 1_000_000, spread: 0 },
  "nothing at all": { ...USUAL, median: 0 },
  "narrow spread": { ...USUAL, median: 12_400_000, spread: 0.02, quota: 12_500_000 },
  "small amounts": { ...USUAL, median: 950, quota: 1000, periods: 1 },
  "large amounts": { ...USUAL, median: 4.1e9, quota: 4e9, periods: 4 },
} satisfies Readonly<Record<string, FixtureInput>>;

/** Of the whole spread, luck’s part in the fixtures. */
const LUCK_SHARE = 0.6;

/** Every chart in every state, from fixed fixtures. */
export function exhibits(): readonly Exhibit[] {
  const cases = Object.entries<FixtureInput>(CASES);
  return [
    ...cases.map(([name, input]) => dotplotOf(name, input, 560)),
    dotplotOf("usual, on a phone", USUAL, 328),
    ...cases.map(([name, input]) => exceedanceOf(name, input, 560)),
    exceedanceOf("usual, on a phone", USUAL, 328),
    ...cases.map(([name, input]) => fanOf(name, input, 560)),
    fanOf("usual, on a phone", USUAL, 328),
    fanOf("during a drag past the frame", { ...USUAL, median: 1_500_000 }, 560, USUAL),
    ...[2, 9].flatMap((rows) => scenariosOf(rows, 560)),
    ...scenariosOf(3, 328),
    ...tablesOf(makeForecast(USUAL)),
    ...leverageExhibits(),
    ...pipelineExhibits(),
    ...trackExhibits(),
  ];
}

function dotplotOf(name: string, input: FixtureInput, width: number): Exhibit {
  const forecast = makeForecast(input);
  const { total, currency } = forecast;
  const { bookings: span } = frameOf(forecast);
  const { quota, pHit } = total;
  const props = { values: dotValues(total), quota, pHit, currency, span, width, height: 260 };
  return { id: idOf("dotplot", name), title: `Dotplot: ${name}`, picture: <Dotplot {...props} /> };
}

function exceedanceOf(name: string, input: FixtureInput, width: number): Exhibit {
  const forecast = makeForecast(input);
  const { total, currency } = forecast;
  const props = {
    points: exceedancePoints(total),
    at: total.quota || total.bookings.quantiles["0.5"],
    quota: total.quota,
    currency,
    span: frameOf(forecast).bookings,
    width,
    height: 240,
  };
  const picture = <Exceedance {...props} />;
  return { id: idOf("exceedance", name), title: `Exceedance: ${name}`, picture };
}

function scenariosOf(count: number, width: number): readonly Exhibit[] {
  const rows = makeRows(count);
  const span = spanOf(rows.map(({ forecast }) => forecast));
  const name = `${count} rows, ${width} px`;
  const future = rows.map((_, index) => 700_000 + 90_000 * index);
  return [
    {
      id: `scenarios-${count}-at-${width}`,
      title: `Scenarios: ${name}`,
      picture: <ScenarioDots rows={rows} span={span} width={width} />,
    },
    {
      id: `scenarios-${count}-at-${width}-one-future`,
      title: `Scenarios: ${name}, one future`,
      picture: <ScenarioDots rows={rows} span={span} width={width} future={future} />,
    },
    {
      id: `table-scenarios-${count}-${width}`,
      title: `Table: scenarios, ${name}`,
      picture: <ComparisonTable rows={rows} />,
    },
  ];
}

function fanOf(name: string, input: FixtureInput, width: number, framed = input): Exhibit {
  const { timeline, periods, currency, asOf, total } = makeForecast(input);
  const luck = makeForecast({ ...input, spread: LUCK_SHARE * input.spread }).timeline;
  const origin = { date: asOf, booked: total.booked };
  const { cumulative: span } = frameOf(makeForecast(framed));
  const props = { timeline, luck, origin, periods, currency, span, width, height: 300 };
  return { id: idOf("fan", name), title: `Fan: ${name}`, picture: <Fan {...props} /> };
}

function tablesOf(forecast: ReturnType<typeof makeForecast>): Exhibit[] {
  const { total, periods, timeline, currency } = forecast;
  const pictures = {
    figures: <FiguresTable forecast={forecast} />,
    periods: <PeriodsTable periods={periods} currency={currency} />,
    quantiles: <QuantileTable outcome={total} currency={currency} />,
    fan: <FanTable timeline={timeline.slice(0, 5)} currency={currency} />,
  };
  return Object.entries(pictures).map(([name, picture]) => ({
    id: idOf("table", name),
    title: `Table: ${name}`,
    picture,
  }));
}

function idOf(chart: string, name: string): string {
  return `${chart}-${name.replaceAll(/[^a-z]+/g, "-")}`;
}
