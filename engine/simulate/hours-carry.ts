import type { Native } from "../native/instance.ts";
import type { HoursMemory } from "./hours-memory.ts";
import type { Life } from "./life.ts";
import { growStock } from "./life-cells.ts";
import { growTo } from "./life-places.ts";
import type { OpenState } from "./life-state.ts";

/** Writes what is open, the reps and their clocks where compiled loops find them. */
export function carryIn(native: Native, { arrays }: HoursMemory, life: Life): void {
  const { state, stock, clocks, staff } = life;
  carryPlacesIn(native, arrays, life);
  native.openWorth.value = life.openValue;
  native.bornLast.value = life.created;
  arrays.cells.set(stock.cells);
  native.takenCount.value = staff.takenCount;
  for (let rep = 0; rep < staff.ramp.length; rep++) {
    arrays.takenSeats[rep] = staff.taken[rep];
    arrays.repRamp[rep] = staff.ramp[rep];
    arrays.repSkill[rep] = staff.skill[rep];
    // Another regime may make something else of the same attention.
    arrays.repAttention[rep] = -1;
    arrays.repSpeed[rep] = clocks.speed[rep];
    arrays.repBaseDay[rep] = clocks.baseDay[rep];
    arrays.repBaseWork[rep] = clocks.baseWork[rep];
    arrays.repEpoch[rep] = clocks.epoch[rep];
  }
  native.placesUsed.value = state.used;
}

function carryPlacesIn(native: Native, arrays: HoursMemory["arrays"], life: Life): void {
  const { state, stock } = life;
  const { stages } = stock;
  const { openCell, openGoal, freePlaces } = arrays;
  let free = 0;
  for (let place = 0; place < state.used; place++) {
    const cell = place < stock.cellOf.length ? stock.cellOf[place] : -1;
    openCell[place] = cell;
    openGoal[place] = state.goal[place];
    arrays.openRep[place] = state.rep[place];
    if (cell < 0) {
      freePlaces[free++] = place;
      continue;
    }
    arrays.openEntity0[place] = state.entity0[place];
    arrays.openEntity1[place] = state.entity1[place];
    arrays.openAccount[place] = state.account[place];
    arrays.openStage[place] = state.stage[place];
    arrays.openEnding[place] = state.ending[place];
    arrays.openMarks[place] = state.marks[place];
    arrays.openEpoch[place] = state.epoch[place];
    arrays.openIsNew[place] = 0;
    arrays.openCreated[place] = state.created[place];
    arrays.openAmount[place] = state.amount[place];
    arrays.openValue[place] = state.value[place];
    arrays.openDue[place] = state.due[place];
    for (let at = place * stages; at < (place + 1) * stages; at++) {
      arrays.openAdvance[at] = state.advance[at];
    }
  }
  native.placesFree.value = free;
}

/** Reads back what has become of them. */
export function carryOut(native: Native, { arrays }: HoursMemory, life: Life): void {
  const { state, stock, clocks, staff } = life;
  const used = native.placesUsed.value;
  growTo(state, used);
  growStock(stock, state.size);
  state.used = used;
  carryPlacesOut(arrays, life);
  life.openValue = native.openWorth.value;
  life.created = native.bornLast.value;
  stock.cells.set(arrays.cells);
  for (let rep = 0; rep < staff.ramp.length; rep++) {
    staff.attention[rep] = arrays.repAttention[rep];
    staff.pace[rep] = arrays.repPace[rep];
    staff.attentionOdds[rep] = arrays.repAttentionOdds[rep];
    clocks.speed[rep] = arrays.repSpeed[rep];
    clocks.baseDay[rep] = arrays.repBaseDay[rep];
    clocks.baseWork[rep] = arrays.repBaseWork[rep];
    clocks.epoch[rep] = arrays.repEpoch[rep];
  }
}

function carryPlacesOut(arrays: HoursMemory["arrays"], { state, stock }: Life): void {
  const { stages } = stock;
  state.count = 0;
  state.freeCount = 0;
  for (let place = 0; place < state.used; place++) {
    const cell = arrays.openCell[place];
    stock.cellOf[place] = cell;
    state.goal[place] = arrays.openGoal[place];
    if (cell < 0) {
      state.free[state.freeCount++] = place;
      continue;
    }
    state.index[place] = state.count;
    state.list[state.count++] = place;
    state.stage[place] = arrays.openStage[place];
    state.ending[place] = arrays.openEnding[place];
    state.epoch[place] = arrays.openEpoch[place];
    state.due[place] = arrays.openDue[place];
    if (arrays.openIsNew[place] === 0) continue;
    state.entity0[place] = arrays.openEntity0[place];
    state.entity1[place] = arrays.openEntity1[place];
    state.account[place] = arrays.openAccount[place];
    state.rep[place] = arrays.openRep[place];
    state.created[place] = arrays.openCreated[place];
    state.amount[place] = arrays.openAmount[place];
    state.value[place] = arrays.openValue[place];
    for (let at = place * stages; at < (place + 1) * stages; at++) {
      state.advance[at] = arrays.openAdvance[at];
    }
    beginPlain(state, place);
  }
}

/** What an opportunity is like that shares hours and nothing else. */
function beginPlain(state: OpenState, place: number): void {
  state.marks[place] = 0;
  state.pushes[place] = 0;
  state.pace[place] = 1;
  state.odds[place] = 1;
  state.slowness[place] = 1;
  state.resumeAt[place] = Number.POSITIVE_INFINITY;
  state.stallAt[place] = Number.POSITIVE_INFINITY;
}
