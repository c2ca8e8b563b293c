import { compilePoissonTable } from "../dist/poisson-table.ts";
import { passShareOf } from "../process/gate.ts";
import type { Model } from "../process/model.ts";
import { meanStay } from "../process/opening.ts";
import type { StageLaw } from "../process/stage-law.ts";
import { type Entity, entityOfCell, entityOfText } from "../random/entity.ts";
import { makeAgeTable } from "./age-table.ts";
import { emptyFound } from "./found.ts";
import type { LifeKind, LifePool, LifeSource } from "./life-run.ts";

/** Beyond so many days in a stage its mean tells nothing of a team. */
const STAY_DAYS_MAX = 1e5;

/**
 * What the warm-up begins with: the steady state of the plan with its hours, rules and market let
 * loose, which is known in closed form. So the warm-up need not be as long as the longest life.
 *
 * What never closes is left out: rules close it, and the warm-up is long enough for it to pile up.
 */
export function compilePools(
  { plan }: Model,
  kinds: readonly LifeKind[],
  sources: readonly LifeSource[],
): LifePool[] {
  return sources.flatMap((source, index) =>
    [false, true].flatMap((isFake) => {
      const { perDay, prevalence } = plan.creation[index];
      const share = passShareOf(plan.qualification, prevalence, isFake);
      const entity = entityOfText("past pool", JSON.stringify([index, isFake]));
      const account = isFake ? source.fakeAccount : source.realAccount;
      return poolsOf(kinds[2 * index + (isFake ? 1 : 0)], perDay * share, account, entity);
    }),
  );
}

function poolsOf(kind: LifeKind, perDay: number, account: number, entity: Entity): LifePool[] {
  let entries = perDay;
  return kind.beliefs.stages.flatMap((law, stage) => {
    const entered = entries;
    entries *= law.advance;
    const count = entered * meanStay(law);
    if (!(count > 0) || !(meanStay(law) < STAY_DAYS_MAX)) return [];
    return {
      account,
      stage,
      isFake: kind.isFake,
      counts: compilePoissonTable(count),
      ages: makeAgeTable(closing(law)),
      entity: entityOfCell(entity, stage),
      stages: kind.beliefs.stages.map((own, index) => (index === stage ? closing(own) : own)),
      found: emptyFound(stage, kind.beliefs.stages.length),
    };
  });
}

/** The law of a stay given that it ends. */
function closing(law: StageLaw): StageLaw {
  const ends = law.advance + law.lost;
  return { ...law, advance: law.advance / ends, lost: law.lost / ends, never: 0 };
}
