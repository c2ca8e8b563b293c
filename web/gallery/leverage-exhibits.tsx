import { ChanceMap } from "../charts/chance-map.tsx";
import { MapTable } from "../charts/map-table.tsx";
import { MissSteps } from "../charts/miss-steps.tsx";
import { MissTable } from "../charts/miss-table.tsx";
import { ResponseLines } from "../charts/response-lines.tsx";
import { ResponseTable } from "../charts/response-table.tsx";
import { SplitBars } from "../charts/split-bars.tsx";
import { SplitTable } from "../charts/split-table.tsx";
import { StepsTable } from "../charts/steps-table.tsx";
import { Tornado } from "../charts/tornado.tsx";
import { TornadoTable } from "../charts/tornado-table.tsx";
import type { Exhibit } from "./exhibit.ts";
import { makeBars, makeMap, makeMiss, makeOptimization } from "./leverage-fixtures.ts";
import { makeResponses } from "./response-fixture.ts";

const FOUR = ["dealSize", "winRate", "creation", "cycleTime"];
const MANY = [...FOUR, "secondMeeting", "pushes.probability", "capacity.hoursPerWeek"];
const CAUSES = { creation: -140_000, "late win": 60_000, size: -45_000 };
const PAIR = { here: [1, 1] as const, width: 560 };

/** Charts of where to act, and of what explains a miss. */
export function leverageExhibits(): readonly Exhibit[] {
  const usual = { bars: makeBars(FOUR), currency: "USD" };
  const unsure = { bars: makeBars(FOUR, 240_000, 0.3), currency: "USD" };
  const miss = makeMiss(CAUSES, -30_000);
  const hours = makeOptimization({ creation: 0.2, capture: 0.8 }, "hours");
  const money = makeOptimization({ winRate: 0.65, creation: 0.35, dealSize: 0 }, "money");
  return [
    exhibit("tornado", <Tornado {...usual} measure="bookings" width={560} />),
    exhibit("tornado-of-chances", <Tornado {...usual} measure="pHit" width={328} />),
    exhibit(
      "tornado-of-many",
      <Tornado bars={makeBars(MANY)} measure="bookings" currency="USD" width={560} />,
    ),
    exhibit(
      "tornado-of-nothing",
      <Tornado bars={makeBars(FOUR, 0)} measure="bookings" currency="USD" width={560} />,
    ),
    exhibit("tornado-of-few-futures", <Tornado {...unsure} measure="bookings" width={560} />),
    exhibit("table-tornado", <TornadoTable {...usual} />),
    exhibit("table-tornado-of-few-futures", <TornadoTable {...unsure} />),
    exhibit("chance-map", <ChanceMap map={makeMap(9)} {...PAIR} />),
    exhibit("chance-map-coarse", <ChanceMap map={makeMap(5)} {...PAIR} />),
    exhibit("chance-map-out-of-reach", <ChanceMap map={makeMap(9, 40)} {...PAIR} />),
    exhibit("chance-map-small", <ChanceMap map={makeMap(9)} {...PAIR} width={328} height={240} />),
    exhibit("table-map", <MapTable map={makeMap(5)} />),
    exhibit("miss-steps", <MissSteps explanation={miss} width={560} />),
    exhibit("miss-steps-small", <MissSteps explanation={miss} width={328} />),
    exhibit("miss-of-luck-alone", <MissSteps explanation={makeMiss({}, 0)} width={560} />),
    exhibit("split-of-hours", <SplitBars optimization={hours} width={560} />),
    exhibit("split-of-money", <SplitBars optimization={money} width={328} />),
    exhibit("table-split", <SplitTable optimization={money} />),
    exhibit("table-miss", <MissTable explanation={miss} />),
    exhibit("response-of-levers", <ResponseLines {...makeResponses(FOUR)} isRatio width={560} />),
    exhibit(
      "response-of-one",
      <ResponseLines {...makeResponses(["capacity.creationShare"])} isRatio={false} width={328} />,
    ),
    exhibit("table-response", <ResponseTable {...makeResponses(FOUR.slice(0, 2))} />),
    exhibit("table-steps", <StepsTable explanation={miss} caption="What each has a share in" />),
  ];
}

function exhibit(id: string, picture: Exhibit["picture"]): Exhibit {
  return { id, title: `Leverage: ${id.replaceAll("-", " ")}`, picture };
}
