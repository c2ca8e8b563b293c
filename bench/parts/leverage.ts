import { leverageOf, openInquiry } from "../../engine/index.ts";
import { openNodePool } from "../../workers/node-pool.ts";
import { type Finding, type Part, quantityCase } from "../case.ts";
import { planOf } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

const WORKERS = 2;
/** Futures of the forecast that somebody has looked at before. */
const SEEN = 200;
/** Seconds that somebody who asks should wait at most. */
const LIMIT = { first: 1, all: 20 } as const;

/** How long somebody waits who asks where to act, of a team with every mechanism: by the wall. */
export const leverage: Part = { name: "leverage", cases: leverageCases };

async function* leverageCases(): AsyncGenerator<Finding> {
  const pool = openNodePool(WORKERS);
  try {
    const plan = planOf(WORKS.life.plan);
    await pool.run({ plan, scenarios: [], seed: "1", trials: SEEN });
    const start = performance.now();
    const before = process.cpuUsage();
    const seconds = () => (performance.now() - start) / 1000;
    let first: number | undefined;
    const inquiry = openInquiry(plan, {}, (request) => pool.answer(request));
    await leverageOf(inquiry, () => {
      first ??= seconds();
    });
    const { user, system } = process.cpuUsage(before);
    const whole = seconds();
    yield quantityCase("leverage, first bars", "s", [first ?? Number.NaN], LIMIT.first);
    yield quantityCase("leverage, the report", "s", [whole], LIMIT.all);
    // Of a machine that others use, too, the wall tells little.
    const processor = (user + system) / 1e6;
    yield quantityCase("leverage, the report, processor", "s of all workers", [processor]);
  } finally {
    await pool.close();
  }
}
