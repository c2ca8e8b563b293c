import { sharedAttention } from "../process/attention.ts";
import { slotOf } from "./attention-memo.ts";
import type { Life } from "./life.ts";
import { STANDING, STANDINGS } from "./life-cells.ts";
import { clockOn, setReach, setSpeed } from "./life-clock.ts";
import { tallyHours, tallyWeek } from "./life-count.ts";
import type { Stretch } from "./life-run.ts";

/**
 * Begins such a week in one pass over the reps: takes stock, shares each rep's hours out, sets the
 * clocks, tells how far they will go, and counts the week.
 *
 * @see passStretch, whose steps take stock, share hours, set speeds, wake and count one by one
 */
export function shareWeek(life: Life, { from, to, week, pace }: Stretch): void {
  const { staff, stock, clocks, regime, path } = life;
  const { capacity, attentionMemo: memo, hours } = regime;
  if (capacity === undefined || memo === undefined) return;
  const { cells, stages } = stock;
  const { ramp, attentionOdds } = staff;
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
    setReach(clocks, rep, clockOn(clocks, rep, to));
    attended += open * attention;
    there += own;
    used += attention * asked;
    onPhantoms += attention * askedByPhantoms;
  }
  if (from < 0) return;
  tallyWeek(life, week, live, attended);
  tallyHours(life, there, used, onPhantoms);
}
