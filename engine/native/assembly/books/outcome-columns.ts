import { columnAdded, columnGoals, columnHits, columns, PAIR, WIDTH } from "./columns.ts";

/**
 * Makes the first column the total of the others, after what is added to each of these anyway.
 *
 * @param count of columns, the total with them
 */
export function totalColumns(count: i32, length: i32): void {
  const bytes = WIDTH * length;
  memory.fill(columns, 0, bytes);
  for (let column = 1; column < count; column++) {
    const start = columns + bytes * column;
    const added = load<f64>(columnAdded + WIDTH * column);
    const more = f64x2.splat(added);
    const end = start + bytes;
    let total = columns;
    let at = start;
    for (; at + PAIR <= end; at += PAIR) {
      const own = f64x2.add(v128.load(at), more);
      v128.store(at, own);
      v128.store(total, f64x2.add(v128.load(total), own));
      total += PAIR;
    }
    if (at < end) {
      const own = load<f64>(at) + added;
      store<f64>(at, own);
      store<f64>(total, load<f64>(total) + own);
    }
  }
}

/** Counts in each column the numbers that reach its goal, and leaves of each what it lacks. */
export function missGoals(count: i32, length: i32): void {
  for (let column = 0; column < count; column++) {
    const start = columns + WIDTH * length * column;
    const end = start + WIDTH * length;
    const goal = load<f64>(columnGoals + WIDTH * column);
    let short = i64x2.splat(0);
    let at = start;
    for (; at + PAIR <= end; at += PAIR) {
      const lack = f64x2.sub(f64x2.splat(goal), v128.load(at));
      const isShort = f64x2.gt(lack, f64x2.splat(0));
      v128.store(at, v128.and(lack, isShort));
      short = i64x2.sub(short, isShort);
    }
    let missed = <i32>(i64x2.extract_lane(short, 0) + i64x2.extract_lane(short, 1));
    if (at < end) {
      const lack = max(0, goal - load<f64>(at));
      store<f64>(at, lack);
      missed += i32(lack > 0);
    }
    store<i32>(columnHits + 4 * column, length - missed);
  }
}
