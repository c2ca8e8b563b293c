import type { JSX } from "preact";
import type { Movable } from "../../../engine/index.ts";
import { leverName } from "../../../words/lever-names.ts";
import type { Pair } from "../../state/leveraged.ts";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";

export interface MapChoiceProps {
  readonly store: Store;
  /** That the plan has. */
  readonly levers: readonly string[];
}

/** Which two levers are on the map. To choose the other one's lever swaps them. */
export function MapChoice({ store, levers }: MapChoiceProps): JSX.Element {
  const { mapped } = store.leveraging;
  const [x, y] = mapped.value;
  const choices = levers.map((lever) => [lever as Movable, leverName(lever)] as const);
  const choose = (pair: Pair) => {
    mapped.value = pair;
  };
  return (
    <p class="against">
      <ChoiceList
        label="Map of"
        value={x}
        choices={choices}
        onChoose={(lever) => choose([lever, lever === y ? x : y])}
      />{" "}
      <ChoiceList
        label="and"
        value={y}
        choices={choices}
        onChoose={(lever) => choose([lever === x ? y : x, lever])}
      />
    </p>
  );
}
