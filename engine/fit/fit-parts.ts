import type { History } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Issue } from "../plan/issue.ts";
import { chooseStages, type StageSpells } from "./choose-process.ts";
import { cycleSpells } from "./cycle-spells.ts";
import { type CommonFactorFit, fitCommonFactor } from "./fit-common-factor.ts";
import { type CreationFit, fitCreation } from "./fit-creation.ts";
import { type DealSizeFit, fitDealSize } from "./fit-deal-size.ts";
import { type EndingsFit, endingsOfMixtures, fitEndings } from "./fit-endings.ts";
import { fitMixture } from "./fit-mixture.ts";
import { fitSegments, type SegmentFit, type SegmentsFit } from "./fit-segments.ts";
import type { FitSettings } from "./fit-settings.ts";
import { fitSizeEffects, type SizeEffectsFit } from "./fit-size-effects.ts";
import type { Life } from "./lives.ts";
import { STAGE_PRIOR, WHOLE_CYCLE_PRIOR } from "./mixture-prior.ts";
import { pastQuarters } from "./past-quarters.ts";
import { sizedSpells, whyNoSizeEffects } from "./sized-spells.ts";
import { groupSpells } from "./spell-groups.ts";
import type { Spells } from "./spells.ts";
import { type SourceLives, splitSources } from "./split-sources.ts";
import { countWeeks, type WeeklyCounts } from "./weekly-counts.ts";

/** A source's creation, and what it was learnt from. */
export interface SourceFit extends SourceLives {
  readonly weekly: WeeklyCounts;
  readonly creation: CreationFit;
  /** Whose numbers its opportunities have; absent: everybody's. */
  readonly segment: SegmentFit | undefined;
}

/** A stage, and how stays in it end. */
export interface StageFit extends StageSpells {
  readonly endings: EndingsFit;
}

/** Everything that was learnt, before it is put into a plan or told. */
export interface FitParts {
  readonly lives: readonly Life[];
  /** Day numbers: the first on record, and the as-of day. */
  readonly from: number;
  readonly today: number;
  readonly spells: Spells;
  /** Of whole cycles. */
  readonly endings: EndingsFit;
  /** In order; none where the plan is of whole cycles. */
  readonly stages: readonly StageFit[];
  readonly sizeEffects: SizeEffectsFit | undefined;
  /** Why there are no size effects. */
  readonly whyNoSizeEffects: string | undefined;
  /** Absent where segments have nothing of their own in the plan. */
  readonly segments: SegmentsFit | undefined;
  readonly sources: readonly SourceFit[];
  /** Amounts that the plan's deal size is of: of wins; or of all, where size has effects. */
  readonly amounts: readonly number[];
  readonly dealSize: DealSizeFit;
  readonly factor: CommonFactorFit;
  readonly issues: readonly Issue[];
}

/** Learns each part of a plan in turn. */
export function fitParts(
  history: History,
  lives: readonly Life[],
  from: number,
  settings: FitSettings,
): FitParts {
  const { asOf, process, onProgress } = settings;
  const today = dayNumber(asOf);
  const { stages: found, issues } = chooseStages(lives, history.stages, process);
  const share = shareOut(found.length + 1, onProgress);
  const stages = found.map((stage, index) => ({
    ...stage,
    endings: fitEndings(
      stage.spells,
      STAGE_PRIOR,
      endingsOptions(settings, stage.name, share(index)),
    ),
  }));
  const spells = cycleSpells(lives);
  // Beside stages, whole cycles serve to count only: rates by age need no sampler.
  const cycle = found.length > 0 ? { ...settings, law: "hazard" as const, draws: 2 } : settings;
  const options = endingsOptions(cycle, "cycle", share(found.length));
  const endings = fitEndings(spells, WHOLE_CYCLE_PRIOR, options);
  const recorded = lives.filter(({ created }) => created >= from);
  const isRefused = stages.length > 0 || settings.covariates;
  const segments = settings.segments && !isRefused ? fitSegments(lives, settings) : undefined;
  const groups = segments?.segments.map((segment) => ({
    segment,
    lives: segment.lives.filter(({ created }) => created >= from),
  })) ?? [{ segment: undefined, lives: recorded }];
  const sources = groups.flatMap(({ segment, lives: own }) =>
    splitSources(own).map((source) => {
      const weekly = weeklyOf(source.lives, from, today);
      return { ...source, segment, weekly, creation: fitCreation(weekly) };
    }),
  );
  const quarters = pastQuarters(lives, endings, weeklyOf(recorded, from, today), today);
  const sized = learnSizeEffects(lives, spells, settings);
  const isHeld = sized.sizeEffects !== undefined && stages.length === 0;
  const amounts = lives.flatMap(({ status, amount = 0 }) =>
    (isHeld || status === "won") && amount > 0 ? [amount] : [],
  );
  return {
    ...{ lives, from, today, spells, stages, segments, sources, amounts, ...sized },
    issues: settings.segments && !segments ? [...issues, noSegments(isRefused)] : issues,
    endings: isHeld ? atMedianSize(endings, sized.sizeEffects) : endings,
    dealSize: fitDealSize(amounts),
    factor: fitCommonFactor(quarters),
  };
}

function noSegments(isRefused: boolean): Issue {
  const message = isRefused
    ? "segments have no numbers of their own in the plan: it is by stage, or has size effects"
    : "segments have no numbers of their own in the plan: no two have wins enough";
  return { code: "no-segments", path: "creation", message };
}

/** Where size has effects, the plan's law is that of the median size: learnt together with them. */
function atMedianSize(endings: EndingsFit, sizeEffects: SizeEffectsFit | undefined): EndingsFit {
  if (sizeEffects === undefined || endings.kind === "hazard") return endings;
  const { law, draws } = endingsOfMixtures(sizeEffects.mixtures, sizeEffects.rHat);
  return { ...endings, law, draws };
}

/** Progress of one of several parts that take about as long as each other. */
function shareOut(parts: number, tell: FitSettings["onProgress"]) {
  return (index: number) => (share: number) => tell?.((0.98 * (index + share)) / parts);
}

function endingsOptions(
  { law: choice, draws, seed }: FitSettings,
  name: string,
  onProgress: (share: number) => void,
) {
  return { choice, draws, seed, name, onProgress };
}

function learnSizeEffects(
  lives: readonly Life[],
  spells: Spells,
  { covariates, draws, seed }: FitSettings,
): Pick<FitParts, "sizeEffects" | "whyNoSizeEffects"> {
  const reason = covariates ? whyNoSizeEffects(lives) : "they were not asked for";
  if (reason !== undefined) return { sizeEffects: undefined, whyNoSizeEffects: reason };
  const amounts = lives.flatMap(({ amount = 0 }) => (amount > 0 ? [amount] : []));
  const { logs } = fitDealSize(amounts);
  const scale = { mu: logs.mean, sigma: Math.sqrt(logs.scale / logs.shape) };
  const mode = fitMixture(groupSpells(spells), { prior: WHOLE_CYCLE_PRIOR, tolerance: 1e-4 });
  const sizeEffects = fitSizeEffects(sizedSpells(lives, scale), mode, { seed, draws });
  return { sizeEffects, whyNoSizeEffects: undefined };
}

function weeklyOf(lives: readonly Life[], from: number, today: number): WeeklyCounts {
  return countWeeks(
    lives.map(({ created }) => created),
    from,
    today,
  );
}
