import type { ComponentChildren, JSX } from "preact";
import { decimalWords } from "../../../words/decimal.ts";
import type { Path } from "../../../words/path-text.ts";
import { nextPeriod, nextSource, nextStage } from "../../plan/next-items.ts";
import type { SchemaNode } from "../../plan/schema-node.ts";
import type { Store } from "../../store.ts";
import { Mechanisms } from "./mechanisms.tsx";
import { OpeningField } from "./opening-field.tsx";
import { PlanField, PlanFields } from "./plan-field.tsx";
import { PlanList } from "./plan-list.tsx";
import { ProcessKind } from "./process-kind.tsx";
import { SECTIONS, type SectionId } from "./section-titles.ts";

export interface PlanSectionsProps {
  readonly store: Store;
  readonly schema: SchemaNode;
}

/** The plan in the order in which a leader knows it: goals, sources, process, then the rest. */
export function PlanSections(props: PlanSectionsProps): JSX.Element {
  const { store } = props;
  const { plan } = store.state.loaded.value;
  const field = (...path: Path) => <PlanField {...props} path={path} />;
  return (
    <div class="plan-sections">
      <Section id="team">
        <div class="fields">
          {field("name")}
          {field("currency")}
          {field("asOf")}
          <OpeningField store={store} />
        </div>
      </Section>
      <Section id="quota">
        <PlanList
          {...props}
          path={["periods"]}
          noun="period"
          first={["id", "start", "end", "quota", "booked"]}
          makeNext={(before) => nextPeriod(before as Parameters<typeof nextPeriod>[0])}
        />
      </Section>
      <Section id="sources">
        <PlanList
          {...props}
          path={["creation"]}
          noun="source"
          first={["source", "perDay"]}
          makeNext={nextSource}
        />
      </Section>
      <Section id="process">
        <ProcessKind store={store} />
        {plan.process.kind === "stages" ? (
          <PlanList
            {...props}
            path={["process", "stages"]}
            noun="stage"
            first={["name", "advance.probability", "advance.days", "lost.days"]}
            makeNext={nextStage}
          />
        ) : (
          <div class="fields">
            {field("process", "won", "probability")}
            {field("process", "won", "days")}
            {field("process", "lost", "days")}
            {field("process", "never")}
          </div>
        )}
        <div class="fields">{field("dealSize")}</div>
      </Section>
      <Section
        id="shared"
        note={`How far the market, the product or the season may move all of them together: a \
standard deviation, ${decimalWords(0.25, 2)} for a quarter up or down.`}
      >
        <PlanFields {...props} path={["commonFactor"]} />
      </Section>
      <Section id="mechanisms" note="Each is off until it is switched on.">
        <Mechanisms {...props} />
      </Section>
      <Section
        id="levers"
        note="As multiples of the plan, and what a move of 10 % costs: leverage is judged by these."
      >
        <PlanFields {...props} path={["levers"]} />
      </Section>
    </div>
  );
}

interface SectionProps {
  readonly id: SectionId;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Section({ id, note, children }: SectionProps): JSX.Element {
  return (
    <section class="plan-section" id={`plan-${id}`} aria-labelledby={`plan-${id}-title`}>
      <h2 id={`plan-${id}-title`}>{SECTIONS[id]}</h2>
      {note && <p class="hint">{note}</p>}
      {children}
    </section>
  );
}
