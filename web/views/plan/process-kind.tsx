import type { JSX } from "preact";
import type { PlanDocument } from "../../../engine/index.ts";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";

const KINDS = [
  ["whole-cycle", "one win rate, one cycle"],
  ["stages", "stage by stage"],
] as const;

type Process = PlanDocument["process"];

/** Whether the process is told as a whole or stage by stage. */
export function ProcessKind({ store }: { readonly store: Store }): JSX.Element {
  const { process } = store.state.loaded.value.document;
  return (
    <p class="against">
      <ChoiceList
        label="Told as"
        value={process.kind}
        choices={KINDS}
        onChoose={(kind) => {
          if (kind !== process.kind) store.setPlanField(["process"], converted(process));
        }}
      />
    </p>
  );
}

/** The same process told the other way: as one stage, or by what all stages come to. */
function converted(process: Process): Process {
  if (process.kind === "whole-cycle") {
    const { won, lost, never = 0 } = process;
    return {
      kind: "stages",
      stages: [
        { name: "Open", advance: won, ...(lost?.days && { lost: { days: lost.days } }), never },
      ],
    };
  }
  const probability = process.stages.reduce((all, { advance }) => all * advance.probability, 1);
  const [{ advance }] = process.stages;
  return {
    kind: "whole-cycle",
    won: { probability: Number(probability.toPrecision(6)), days: advance.days },
  };
}
