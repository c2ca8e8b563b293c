import type { JSX } from "preact";
import { exactMoney } from "../../words/money.ts";
import type { WaterfallProps } from "./waterfall.tsx";
import type { ValueFlows } from "./waterfall-steps.ts";

type Row = readonly [name: string, flow: ValueFlows["opening"]];

/** Every flow of open value: its mean with its error, and where 8 in 10 futures lie. */
export function WaterfallTable({ flows, currency }: WaterfallProps): JSX.Element {
  const { pulledIn, pushedOut, advanced } = flows;
  const rows: readonly Row[] = [
    ["open at the start", flows.opening],
    ["created", flows.created],
    ["won", flows.won],
    ["lost", flows.lost],
    ["disqualified", flows.disqualified],
    ["open at the end", flows.closing],
    ...advanced.map((flow): Row => [`entered ${flow.stage}`, flow]),
    ...(pulledIn ? [["won though due later", pulledIn] as const] : []),
    ...(pushedOut ? [["close date pushed beyond it", pushedOut] as const] : []),
  ];
  const money = (amount: number) => exactMoney(amount, currency);
  return (
    <table>
      <caption>Open value, at recorded amounts</caption>
      <thead>
        <tr>
          <th scope="col">Flow</th>
          <th scope="col">mean</th>
          <th scope="col">± Monte Carlo error</th>
          <th scope="col">8 in 10 from</th>
          <th scope="col">to</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { mean, standardError, q10, q90 }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[mean, standardError, q10, q90].map((amount, column) => (
              <td key={column}>{money(amount)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
