import { countWords } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import { CreationTable } from "../charts/creation-table.tsx";
import { CreationWeeks } from "../charts/creation-weeks.tsx";
import { cyclePairs } from "../charts/cycle-pairs.ts";
import { GroupsTable } from "../charts/groups-table.tsx";
import { Incidence } from "../charts/incidence.tsx";
import { IncidenceTable } from "../charts/incidence-table.tsx";
import { PairsTable } from "../charts/pairs-table.tsx";
import { PitBars } from "../charts/pit-bars.tsx";
import { PitTable } from "../charts/pit-table.tsx";
import { QuantilePairs } from "../charts/quantile-pairs.tsx";
import type { Exhibit } from "./exhibit.ts";
import { GROUPS, makeCreationWeeks, makeIncidence, makePairs, PIT } from "./track-fixtures.ts";

/** Charts of the track record: a fitted plan over its history, and forecasts of the past. */
export function trackExhibits(): readonly Exhibit[] {
  return [
    ...incidences(),
    ...pairs(),
    exhibit("creation-weeks", <CreationWeeks weeks={makeCreationWeeks(104)} width={560} />),
    exhibit("creation-weeks-few", <CreationWeeks weeks={makeCreationWeeks(9)} width={328} />),
    exhibit("table-creation", <CreationTable weeks={makeCreationWeeks(9)} />),
    exhibit("pit", <PitBars pit={PIT} />),
    exhibit("pit-of-one", <PitBars pit={[0.5]} width={328} />),
    exhibit("table-pit", <PitTable pit={PIT} />),
    exhibit("table-owners", <GroupsTable by="owner" groups={GROUPS} />),
  ];
}

function incidences(): readonly Exhibit[] {
  const [well, ill] = [0.02, 0.3].map(makeIncidence);
  return [
    exhibit("incidence-that-fits", <Incidence {...well} width={560} />),
    exhibit("incidence-that-does-not-fit", <Incidence {...ill} width={560} />),
    exhibit("incidence-on-a-phone", <Incidence {...well} width={328} />),
    exhibit("table-incidence", <IncidenceTable {...well} />),
  ];
}

function pairs(): readonly Exhibit[] {
  const sizes = { name: "deal sizes", words: (amount: number) => moneyWords(amount, "USD") };
  const cycles = {
    pairs: cyclePairs(makeIncidence(0.3)),
    name: "days to a win",
    words: (days: number) => `${countWords(days)} d`,
  };
  return [
    exhibit("pairs-that-fit", <QuantilePairs pairs={makePairs(0)} {...sizes} />),
    exhibit("pairs-with-a-heavier-tail", <QuantilePairs pairs={makePairs(0.6)} {...sizes} />),
    exhibit("pairs-of-days", <QuantilePairs {...cycles} width={328} />),
    exhibit("table-pairs", <PairsTable {...cycles} />),
  ];
}

function exhibit(id: string, picture: Exhibit["picture"]): Exhibit {
  return { id, title: `Track record: ${id.replaceAll("-", " ")}`, picture };
}
