import type { JSX } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { figuresOf } from "./figures-of.ts";

/** A forecast in numbers, with Monte Carlo errors and, where there is one, the exact answer. */
export function FiguresTable({ forecast }: { readonly forecast: Forecast }): JSX.Element {
  const hasExact = forecast.total.exact.applies;
  return (
    <table>
      <caption>The forecast in numbers, all periods together</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">found</th>
          <th scope="col">± Monte Carlo error</th>
          {hasExact && <th scope="col">exact answer</th>}
        </tr>
      </thead>
      <tbody>
        {figuresOf(forecast).map(({ name, value, error, exact }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
            <td>{error || "–"}</td>
            {hasExact && <td>{exact || "–"}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
