import type { JSX } from "preact";
import type { QuantilePairsProps } from "./quantile-pairs.tsx";

/** What was seen at each rank, and what the plan has there. */
export function PairsTable({ pairs, name, words }: QuantilePairsProps): JSX.Element {
  return (
    <table>
      <caption>Rank by rank, {name}</caption>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">your history</th>
          <th scope="col">the plan</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ seen, fitted }, rank) => (
          <tr key={rank}>
            <th scope="row">{rank + 1}</th>
            <td>{words(seen)}</td>
            <td>{words(fitted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
