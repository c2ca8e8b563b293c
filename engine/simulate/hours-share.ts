import { sharedAttention } from "../process/attention.ts";
import { slotOf } from "./attention-memo.ts";
import type { Life } from "./life.ts";
import { STANDING, STANDINGS } from "./life-cells.ts";
import { setSpeed } from "./life-clock.ts";
import { LIFE, WEEK, WEEK_COUNTS } from "./life-columns.ts";
import type { Stretch } from "./life-run.ts";

/** How far behind a clock's rounding may leave it, as a share of what it shows. */
const ROUNDING = 1e-9;

/**
 * Begins such a week in one pass over the reps: takes stock, shares each rep's hours out, sets the
 * clocks, tells how far they will go, and counts the week.
 *
 * @see passStretch, whose steps take stock, share hours, set speeds, wake and count one by one
 */
export function shareWeek(life: Life, { from, to, week, pace }: Stretch): void {
  const { staff, stock, clocks, regime, ledger, path } = life;
  const { capacity, attentionMemo: memo, hours } = regime;
  if (capacity === undefined || memo === undefined) return;
  const { cells, stages } = stock;
  const { ramp, attentionOdds } = staff;
  const { reach, speed, baseDay, baseWork } = clocks;
  const perWeek = (1 - capacity.creationShare) * capacity.hoursPerWeek;
  const { speeds } = path.clock;
  const factor = from < 0 ? 1 : speeds[Math.min(speeds.length - 1, week)];
  const shared = factor * pace;
  let [live, attended, there, used, onPhantoms] = [0, 0, 0, 0, 0];
  let at = 0;
  for (let rep = 0; rep < ramp.length; rep++) {
    let open = 0;
    let asked = 0;
    let askedByPhantoms = 0;
    for (let stage = 0; stage < stages; stage++) {
      const ofLive = cells[at + STANDING.asks];
      const ofPhantoms = cells[at + (STANDING.asks | STANDING.phantom)];
      live += ofLive;
      open += ofLive + ofPhantoms;
      asked += (ofLive + ofPhantoms) * hours[stage];
      askedByPhantoms += ofPhantoms * hours[stage];
      at += STANDINGS;
    }
    const own = perWeek * ramp[rep];
    const attention = sharedAttention(capacity.attention, asked, own);
    const slot = slotOf(memo, attention);
    attentionOdds[rep] = memo.odds[slot];
    setSpeed(clocks, rep, from, shared * memo.pace[slot]);
    const work = baseWork[rep] + (to - baseDay[rep]) * speed[rep];
    reach[rep] = work + ROUNDING * (1 + work);
    attended += open * attention;
    there += own;
    used += attention * asked;
    onPhantoms += attention * askedByPhantoms;
  }
  const { created, openValue } = life;
  life.created = 0;
  const columns = ledger.columns.life;
  if (from < 0 || columns === undefined) return;
  const { tallies } = ledger;
  const { count } = life.state;
  const { counts } = columns;
  const weekly = columns.weeks + WEEK_COUNTS.length * week;
  tallies[weekly + WEEK.open] += count;
  tallies[weekly + WEEK.live] += live;
  tallies[weekly + WEEK.openValue] += openValue;
  tallies[weekly + WEEK.created] += created;
  tallies[weekly + WEEK.attention] += Math.round(1000 * (count > 0 ? attended / count : 1));
  tallies[counts + LIFE.openWeeks] += count;
  tallies[counts + LIFE.attentionWeeks] += Math.round(1000 * attended);
  tallies[counts + LIFE.repWeeks] += staff.takenCount;
  tallies[counts + LIFE.captureHours] += Math.round(100 * there);
  tallies[counts + LIFE.usedHours] += Math.round(100 * used);
  tallies[counts + LIFE.phantomHours] += Math.round(100 * onPhantoms);
}
