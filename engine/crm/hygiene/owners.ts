import { countText } from "../../numeric/count-text.ts";
import type { Facts } from "../facts.ts";
import type { GroupRule } from "./group-rule.ts";
import type { Finding } from "./hygiene-schema.ts";

/** Whoever shows no sign of life for so long has left, or does something else. */
const GONE_DAYS = 90;

/** A rate from fewer closings is luck for the most part. */
const CLOSED_MIN = 10;

interface Own {
  closed: number;
  closedAmount: number;
  open: number;
  openAmount: number;
  lastSign: number;
  readonly openIds: string[];
}

/** Who has left open opportunities behind, and who closed too few to be judged. */
export function openOwners({ asOf }: Facts): GroupRule {
  const owners = new Map<string, Own>();
  return {
    note({ entry }) {
      const { owner, status, created, closed, lastActivity, amount, id } = entry;
      if (owner === "") return;
      const own = owners.get(owner) ?? noOwn();
      owners.set(owner, own);
      for (const day of [created, closed, lastActivity]) {
        if (day !== null && (asOf === null || day <= asOf))
          own.lastSign = Math.max(own.lastSign, day);
      }
      if (status === "open") {
        own.open++;
        own.openAmount += amount ?? 0;
        if (own.openIds.length < 20) own.openIds.push(id);
      } else {
        own.closed++;
        own.closedAmount += amount ?? 0;
      }
    },
    findings() {
      const all = [...owners.values()];
      const gone = all.filter(
        ({ open, lastSign }) => open > 0 && asOf !== null && asOf - lastSign > GONE_DAYS,
      );
      const few = all.filter(({ closed }) => closed > 0 && closed < CLOSED_MIN);
      return [goneFinding(gone, all), fewFinding(few, all)];
    },
  };
}

function goneFinding(gone: readonly Own[], all: readonly Own[]): Finding {
  return {
    code: "owners-gone",
    what: `open, of ${countText(gone.length)} owners without a sign of life for ${GONE_DAYS} days`,
    rule: "they stay in the list; give them to somebody, or close them",
    touches: "opening",
    count: sum(gone, "open"),
    of: sum(all, "open"),
    amount: sum(gone, "openAmount"),
    ids: gone.flatMap(({ openIds }) => openIds).slice(0, 20),
  };
}

function fewFinding(few: readonly Own[], all: readonly Own[]): Finding {
  return {
    code: "owners-with-few-closings",
    what: `closed by ${countText(few.length)} owners with fewer than ${CLOSED_MIN} closings each`,
    rule: "their win rates are pulled towards everybody's: the best of many small samples is luck",
    touches: "history",
    count: sum(few, "closed"),
    of: sum(all, "closed"),
    amount: sum(few, "closedAmount"),
    ids: [],
  };
}

function noOwn(): Own {
  return { closed: 0, closedAmount: 0, open: 0, openAmount: 0, lastSign: -Infinity, openIds: [] };
}

function sum(
  owners: readonly Own[],
  field: "open" | "openAmount" | "closed" | "closedAmount",
): number {
  return owners.reduce((total, own) => total + own[field], 0);
}
