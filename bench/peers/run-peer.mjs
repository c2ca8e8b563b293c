const QUOTA = 1_000_000;

/**
 * Measures one peer in a process of its own: `node PEER.mjs LEVEL RUNS SECONDS`. It prints one line
 * of JSON: how many trials a run has, what each run took, and what all of them found.
 *
 * @param {Record<string, (trials: number) => Float64Array | Promise<Float64Array>>} levels
 */
export async function runPeer(levels) {
  const [, , level, runs, seconds] = process.argv;
  const trials = await trialsFor(levels[level], Number(seconds));
  const timings = [];
  const totals = [];
  for (let run = 0; run < Number(runs); run++) {
    const start = clocks();
    totals.push(await levels[level](trials));
    const end = clocks();
    timings.push({ processor: end.processor - start.processor, wall: end.wall - start.wall });
  }
  const report = { trials, timings, answer: answerOf(totals) };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

/**
 * So many trials that a run takes about so long; what is tried out on the way warms it up.
 *
 * @param {(trials: number) => unknown} simulate
 * @param {number} seconds
 */
async function trialsFor(simulate, seconds) {
  let trials = 16;
  for (;;) {
    const start = clocks();
    await simulate(trials);
    const took = clocks().processor - start.processor;
    if (took > 0.7 * seconds) return trials;
    trials = Math.ceil(trials * Math.min(4, (1.1 * seconds) / took));
  }
}

function clocks() {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1e6, wall: performance.now() / 1e3 };
}

/** @param {Float64Array[]} totals */
function answerOf(totals) {
  let trials = 0;
  let mean = 0;
  let scatter = 0;
  let hits = 0;
  for (const total of totals.flatMap((run) => [...run])) {
    trials++;
    const before = total - mean;
    mean += before / trials;
    scatter += before * (total - mean);
    if (total >= QUOTA) hits++;
  }
  return { trials, mean, sd: Math.sqrt(scatter / (trials - 1)), pHit: hits / trials };
}
