import type { Life } from "./life.ts";
import { growStock, STANDING, STANDINGS } from "./life-cells.ts";
import { isPhantom } from "./life-phantom.ts";
import { MARK, type OpenState } from "./life-state.ts";

/** Counts an open opportunity as it stands now, and no longer as it stood. */
export function count(life: Life, place: number): void {
  const { state, stock } = life;
  if (place >= stock.cellOf.length) growStock(stock, state.size);
  const standing =
    (asksForHours(state, place) ? STANDING.asks : 0) |
    (isPhantom(life, place) ? STANDING.phantom : 0);
  const at = (state.rep[place] * stock.stages + state.stage[place]) * STANDINGS + standing;
  const before = stock.cellOf[place];
  if (at === before) return;
  if (before >= 0) stock.cells[before]--;
  else life.openValue += state.value[place];
  stock.cells[at]++;
  stock.cellOf[place] = at;
}

/** Counts no longer what has closed. */
export function uncount(life: Life, place: number): void {
  const { stock } = life;
  stock.cells[stock.cellOf[place]]--;
  life.openValue -= life.state.value[place];
  stock.cellOf[place] = -1;
}

/** Takes stock of how much of what is open can still be won, and what it all asks of each rep. */
export function takeStock(life: Life): void {
  const { staff, stock, regime } = life;
  const { open, asked, askedByPhantoms } = staff;
  const { cells, stages } = stock;
  const { hours } = regime;
  let live = 0;
  let at = 0;
  for (let rep = 0; rep < open.length; rep++) {
    let all = 0;
    let phantoms = 0;
    let ask = 0;
    let askInVain = 0;
    for (let stage = 0; stage < stages; stage++) {
      const ofLive = cells[at + STANDING.asks];
      const ofPhantoms = cells[at + (STANDING.asks | STANDING.phantom)];
      const phantomsHere = cells[at + STANDING.phantom] + ofPhantoms;
      all += cells[at] + ofLive + phantomsHere;
      phantoms += phantomsHere;
      ask += (ofLive + ofPhantoms) * hours[stage];
      askInVain += ofPhantoms * hours[stage];
      at += STANDINGS;
    }
    open[rep] = all;
    asked[rep] = ask;
    askedByPhantoms[rep] = askInVain;
    live += all - phantoms;
  }
  life.live = live;
}

/** What stands still asks for nothing, but for the dead: nobody knows that they are. */
export function asksForHours({ marks }: OpenState, place: number): boolean {
  return (marks[place] & (MARK.frozen | MARK.dead)) !== MARK.frozen;
}
