import type { Export, Finding, Hygiene, Opportunity, Plan } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";

/** What the plan books in all its periods. */
interface Outlook {
  readonly mean: number;
  readonly pHit: number;
  readonly method: "exact" | "simulated";
}

/** More than these few nobody reads, and each takes a forecast. */
const FINDINGS_MAX = 6;

const TRIALS = 20_000;

/**
 * The hygiene report with what the largest defects of the open pipeline do to a plan's forecast:
 * the plan opened with all open opportunities, against the same without those that have the defect.
 * Both have the same luck, so their difference is of the defect.
 */
export async function withEffects(
  hygiene: Hygiene,
  read: Export,
  plan: Plan,
  pool: RunPool,
): Promise<Hygiene> {
  const open = openOf(read);
  const whole = await outlook(plan, open, pool);
  const findings: Finding[] = [];
  let forecasts = 0;
  for (const finding of hygiene.findings) {
    const isOfOpening = finding.touches !== "history" && finding.ids.length > 0;
    if (!isOfOpening || forecasts++ >= FINDINGS_MAX) {
      findings.push(finding);
      continue;
    }
    const found = new Set(read.found(finding.code));
    const rest = open.filter(({ id }) => !found.has(id));
    const without = await outlook(plan, rest, pool);
    const { method } = without;
    const effect = { bookings: without.mean - whole.mean, pHit: without.pHit - whole.pHit, method };
    findings.push({ ...finding, effect });
  }
  return { ...hygiene, findings };
}

function openOf({ summary, opportunityAt }: Export): readonly Opportunity[] {
  const all = Array.from({ length: summary.used }, (_, index) => opportunityAt(index));
  return all.filter(({ status }) => status === "open");
}

async function outlook(
  plan: Plan,
  opportunities: readonly Opportunity[],
  pool: RunPool,
): Promise<Outlook> {
  const opened: Plan = { ...plan, opening: { opportunities: [...opportunities] } };
  const exact = await pool.exactPreview(opened, []);
  if ("total" in exact) {
    const { bookings, pHit } = exact.total;
    return { mean: bookings.mean, pHit, method: "exact" };
  }
  const request = { plan: opened, scenarios: [], seed: "1", trials: TRIALS };
  const { total } = await pool.run(request, { withoutExact: true });
  return { mean: total.bookings.mean, pHit: total.pHit, method: "simulated" };
}
