import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Store } from "../store.ts";

const DETAILS_MAX = 8;

/** What went wrong and what to do about it; nothing else on the page is lost. */
export function ProblemReport({ store }: { readonly store: Store }): JSX.Element | null {
  const problem = store.state.problem.value;
  const report = useRef<HTMLElement>(null);
  useEffect(() => report.current?.scrollIntoView({ block: "nearest" }), [problem]);
  if (problem === undefined) return null;
  const { title, advice, details } = problem;
  return (
    <section ref={report} class="problem" role="alert">
      <h2>{title}</h2>
      <p>{advice}</p>
      {details.length > 0 && (
        <ul>
          {details.slice(0, DETAILS_MAX).map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {details.length > DETAILS_MAX && <p>and {details.length - DETAILS_MAX} more</p>}
      <button type="button" onClick={store.dismissProblem}>
        Close
      </button>
    </section>
  );
}
