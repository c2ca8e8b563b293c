import { cachedQuantileTable } from "../dist/cached-quantile-table.ts";
import { makeLaw } from "../dist/make-law.ts";
import type { CreationSource } from "../plan/plan-schema.ts";
import type { Qualification } from "../plan/qualification-schema.ts";
import { makeFakeLaws } from "../process/fake-laws.ts";
import { amountRulesOf, type Model } from "../process/model.ts";
import { makeSourceLaws } from "../process/source-laws.ts";
import type { StageLaw } from "../process/stage-law.ts";
import type { Target } from "../process/target.ts";
import { breakdownColumns, type Columns } from "./columns.ts";
import type { LifeAccount, LifeKind } from "./life-run.ts";

type SourceMix = Pick<CreationSource, "winRate" | "cycleTime" | "dealSize">;

/** Kinds come in pairs: the real opportunities of a source, then those that are not real. */
export function compileKinds(model: Model, gate: Qualification | undefined): LifeKind[] {
  const { plan, stages, changes } = model;
  // The last pair is that of a list's opportunities from no source of the plan.
  const sources: readonly SourceMix[] = [...plan.creation, {}];
  return sources.flatMap((source, index) => {
    const laws = makeSourceLaws(stages, source);
    const sizes = cachedQuantileTable(source.dealSize ? makeLaw(source.dealSize) : model.dealSize);
    const kind = (isFake: boolean, own: readonly StageLaw[]): LifeKind => ({
      source: index,
      isFake,
      // What cannot be won has no win rate to be moved.
      beliefs: {
        stages: own,
        changes: isFake ? changes.filter(({ lever }) => lever !== "winRate") : changes,
      },
      tables: own.map(({ advanceDays, lostDays }) => ({
        advance: cachedQuantileTable(advanceDays),
        lost: cachedQuantileTable(lostDays),
      })),
      sizes,
    });
    return [kind(false, laws), kind(true, gate ? makeFakeLaws(laws, gate) : laws)];
  });
}

/** Gathers accounts, each made once however many opportunities share it. */
export interface AccountBook {
  readonly accounts: LifeAccount[];
  of(kind: number, target: Target): number;
}

export function openAccountBook(model: Model, columns: Columns): AccountBook {
  const accounts: LifeAccount[] = [];
  const known = new Map<string, number>();
  const of = (kind: number, target: Target): number => {
    const { source, segment, owner, openingStage } = target;
    const key = JSON.stringify([kind, source, segment, owner, openingStage]);
    const index = known.get(key) ?? accounts.length;
    if (index === accounts.length) {
      known.set(key, index);
      accounts.push({
        kind,
        target,
        amountRules: amountRulesOf(model, target),
        columns: breakdownColumns(columns, target),
      });
    }
    return index;
  };
  return { accounts, of };
}
