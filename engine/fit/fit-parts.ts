import type { History } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import { cycleSpells } from "./cycle-spells.ts";
import { type CommonFactorFit, fitCommonFactor } from "./fit-common-factor.ts";
import { type CreationFit, fitCreation } from "./fit-creation.ts";
import { type DealSizeFit, fitDealSize } from "./fit-deal-size.ts";
import { type EndingsFit, fitEndings } from "./fit-endings.ts";
import type { FitSettings } from "./fit-plan.ts";
import type { Life } from "./lives.ts";
import { WHOLE_CYCLE_PRIOR } from "./mixture-prior.ts";
import { pastQuarters } from "./past-quarters.ts";
import type { Spells } from "./spells.ts";
import { type SourceLives, splitSources } from "./split-sources.ts";
import { countWeeks, type WeeklyCounts } from "./weekly-counts.ts";

/** A source's creation, and what it was learnt from. */
export interface SourceFit extends SourceLives {
  readonly weekly: WeeklyCounts;
  readonly creation: CreationFit;
}

/** Everything that was learnt, before it is put into a plan or told. */
export interface FitParts {
  readonly lives: readonly Life[];
  /** Day numbers: the first on record, and the as-of day. */
  readonly from: number;
  readonly today: number;
  readonly spells: Spells;
  readonly endings: EndingsFit;
  readonly sources: readonly SourceFit[];
  readonly wonAmounts: readonly number[];
  readonly dealSize: DealSizeFit;
  readonly factor: CommonFactorFit;
}

/** Learns each part of a plan in turn. */
export function fitParts(
  _history: History,
  lives: readonly Life[],
  from: number,
  settings: FitSettings,
): FitParts {
  const { asOf, draws, seed, law: choice, onProgress } = settings;
  const today = dayNumber(asOf);
  const spells = cycleSpells(lives);
  const endings = fitEndings(spells, WHOLE_CYCLE_PRIOR, {
    ...{ choice, draws, seed, name: "cycle" },
    onProgress: (share) => onProgress?.(0.9 * share),
  });
  const recorded = lives.filter(({ created }) => created >= from);
  const sources = splitSources(recorded).map((source) => {
    const weekly = weeklyOf(source.lives, from, today);
    return { ...source, weekly, creation: fitCreation(weekly) };
  });
  const weekly = weeklyOf(recorded, from, today);
  const quarters = pastQuarters(lives, endings, weekly, today);
  const wonAmounts = lives.flatMap(({ status, amount = 0 }) =>
    status === "won" && amount > 0 ? [amount] : [],
  );
  const dealSize = fitDealSize(wonAmounts);
  const factor = fitCommonFactor(quarters, endings.law.won);
  onProgress?.(1);
  return { lives, from, today, spells, endings, sources, wonAmounts, dealSize, factor };
}

function weeklyOf(lives: readonly Life[], from: number, today: number): WeeklyCounts {
  return countWeeks(
    lives.map(({ created }) => created),
    from,
    today,
  );
}
