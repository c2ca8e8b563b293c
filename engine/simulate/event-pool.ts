import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { drawFromPoisson } from "../dist/poisson-table.ts";
import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { bookWins } from "./book-wins.ts";
import type { EventBlock } from "./event-block.ts";
import { liveFound } from "./event-open.ts";
import type { EventPool } from "./event-run.ts";
import { countMore, OPEN_AT_START, wordOf } from "./event-stay.ts";
import { findAt } from "./found.ts";

/** Lives what a steady state holds of one source in one stage, in every trial of a block. */
export function simulatePool(block: EventBlock, { pool, account, found, law }: EventPool): void {
  const { run, key0, key1 } = block;
  const { entity0, entity1 } = pool.entity;
  const ages = run.ages + pool.stage;
  block.entity[1] = entity1;
  for (let row = 0; row < block.table.trials; row++) {
    const word = wordAt(key0[row], key1[row], entity0 + PURPOSE.count, entity1);
    const count = drawFromPoisson(law, word);
    countMore(block, row, OPEN_AT_START, count);
    for (let index = 0; index < count; index++) {
      block.entity[0] = entity0 + index * PURPOSES_PER_OPPORTUNITY;
      const age = drawFromFlatTable(run.tables, ages, wordOf(block, row, PURPOSE.age));
      findAt(found, age, run.run.model.stages, pool.lifts);
      liveFound(block, account, row, found);
    }
  }
  bookWins(block, account, block.wins);
}
