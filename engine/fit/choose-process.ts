import { countText } from "../numeric/count-text.ts";
import type { Issue } from "../plan/issue.ts";
import type { Life } from "./lives.ts";
import { countOf, ENDING, type Spells } from "./spells.ts";
import { stageSpells } from "./stage-spells.ts";

/** A stage and the stays in it. */
export interface StageSpells {
  readonly name: string;
  readonly spells: Spells;
}

const STAGES_MIN = 2;
const STAGES_MAX = 30;
const RECORDED_SHARE_MIN = 0.8;
const ADVANCES_MIN = 10;
const STAYS_MIN = 30;

/**
 * The stays by stage, where the history has them for nearly all and enough of each; else none, and
 * why. Stages say much of an open opportunity, but each must be learnt by itself.
 */
export function chooseStages(
  lives: readonly Life[],
  stages: readonly string[],
  choice: "auto" | "whole-cycle" | "stages",
): { readonly stages: readonly StageSpells[]; readonly issues: readonly Issue[] } {
  if (choice === "whole-cycle") return { stages: [], issues: [] };
  const recorded = lives.filter(({ past }) => (past.stages?.length ?? 0) > 0).length;
  const refuse = (reason: string) => ({
    stages: [],
    issues: choice === "stages" ? [refusal(reason)] : [],
  });
  if (stages.length < STAGES_MIN || stages.length > STAGES_MAX) {
    return refuse(`it names ${stages.length} stages`);
  }
  if (recorded < RECORDED_SHARE_MIN * lives.length) {
    return refuse(
      `${countText(recorded)} of ${countText(lives.length)} opportunities have stage events`,
    );
  }
  const found = stageSpells(lives, stages).map((spells, index) => ({
    name: stages[index],
    spells,
  }));
  const thin = found.find(({ spells }) => {
    const advances = countOf(spells, ENDING.won, ENDING.wonUntimed);
    return spells.exit.length < STAYS_MIN || advances < ADVANCES_MIN;
  });
  if (thin !== undefined) {
    return refuse(`stage "${thin.name}" has only ${thin.spells.exit.length} stays`);
  }
  return { stages: found, issues: [] };
}

function refusal(reason: string): Issue {
  const message = `the history does not carry a fit by stage: ${reason}; the whole cycle is fitted`;
  const hint = "give the stage history too, such as Salesforce's OpportunityHistory";
  return { code: "no-stages", path: "process", message, hint };
}
