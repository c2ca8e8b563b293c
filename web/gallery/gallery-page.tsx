import type { JSX } from "preact";
import { exhibits } from "./exhibits.tsx";

/** Every chart in every state, in light and dark side by side, to be looked at. */
export function Gallery(): JSX.Element {
  return (
    <>
      <h1>Every chart in every state</h1>
      {exhibits().map(({ id, title, picture }) => (
        <section key={id} id={id} class="exhibit">
          <h2>{title}</h2>
          <div class="schemes">
            <div class="scheme light">{picture}</div>
            <div class="scheme dark">{picture}</div>
          </div>
        </section>
      ))}
    </>
  );
}
