/** Beyond this many names nobody has a process: a column of something else was read as stages. */
const STAGES_MAX = 60;

/** The stages of the process in order, and from when to when each was entered. */
export interface StageOrder {
  readonly stages: readonly string[];
  readonly uses: ReadonlyMap<string, Use>;
}

interface Use {
  first: number;
  last: number;
}

/** Counts which stages come before which. */
export interface StageOrderer {
  /** Notes the stages of one opportunity in the order in which it entered them. */
  readonly note: (stays: readonly { readonly stage: string; readonly at: number }[]) => void;
  /** All stages, the earliest first: each before those it more often precedes. */
  readonly order: () => StageOrder;
}

export function openStageOrder(): StageOrderer {
  const before = new Map<string, Map<string, number>>();
  const uses = new Map<string, Use>();
  const known = (stage: string) => {
    const counts = before.get(stage) ?? new Map<string, number>();
    if (before.size < STAGES_MAX) before.set(stage, counts);
    return counts;
  };
  return {
    note(stays) {
      const seen = [...new Set(stays.map(({ stage }) => stage))];
      for (const [place, stage] of seen.entries()) {
        const counts = known(stage);
        for (const later of seen.slice(place + 1)) counts.set(later, (counts.get(later) ?? 0) + 1);
      }
      for (const { stage, at } of stays) {
        const use = uses.get(stage) ?? { first: at, last: at };
        uses.set(stage, { first: Math.min(use.first, at), last: Math.max(use.last, at) });
      }
    },
    order() {
      const stages = [...before.keys()];
      const count = (a: string, b: string) => before.get(a)?.get(b) ?? 0;
      const precedes = (stage: string) =>
        stages.filter((other) => count(stage, other) > count(other, stage)).length;
      const rank = new Map(stages.map((stage) => [stage, precedes(stage)]));
      return { stages: stages.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)), uses };
    },
  };
}
