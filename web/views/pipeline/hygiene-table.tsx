import type { JSX } from "preact";
import type { Finding, Hygiene } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import { decimalWords } from "../../../words/decimal.ts";
import { amountWords } from "../../../words/hygiene-sentences.ts";
import { signed, signedPoints } from "../../../words/signed.ts";

const TOUCHES: Readonly<Record<Finding["touches"], string>> = {
  opening: "what is open",
  history: "what is learnt",
  both: "both",
};

/** What was found in a CRM's records, the most money first. */
export function HygieneTable({ hygiene }: { readonly hygiene: Hygiene }): JSX.Element {
  const { findings, currency } = hygiene;
  const hasEffects = findings.some(({ effect }) => effect !== undefined);
  return (
    <table class="of-words">
      <thead>
        <tr>
          <th scope="col">What was found</th>
          <th scope="col" class="number">
            how many
          </th>
          <th scope="col" class="number">
            worth
          </th>
          {hasEffects && (
            <>
              <th scope="col" class="number">
                bookings without them
              </th>
              <th scope="col" class="number">
                chance without them
              </th>
            </>
          )}
          <th scope="col">what is done about it</th>
          <th scope="col">bears on</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.code}>
            <th scope="row">{finding.what}</th>
            <td class="number">
              {countWords(finding.count)}
              <small>of {countWords(finding.of)}</small>
            </td>
            <td class="number">
              {finding.amount > 0 ? amountWords(finding.amount, currency) : "–"}
            </td>
            {hasEffects && <EffectCells finding={finding} currency={currency} />}
            <td>{finding.rule}</td>
            <td>{TOUCHES[finding.touches]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EffectCellsProps {
  readonly finding: Finding;
  readonly currency: string | null;
}

function EffectCells({ finding: { effect }, currency }: EffectCellsProps): JSX.Element {
  if (effect === undefined) {
    return (
      <>
        <td class="number">–</td>
        <td class="number">–</td>
      </>
    );
  }
  const { bookings, bookingsStandardError, pHit, pHitStandardError, method } = effect;
  const isExact = method === "exact";
  return (
    <>
      <td class="number">
        {signed(bookings, (size) => amountWords(size, currency))}
        <small>{isExact ? "exact" : `± ${amountWords(bookingsStandardError, currency)}`}</small>
      </td>
      <td class="number">
        {signedPoints(pHit)} points
        <small>{isExact ? "exact" : `± ${decimalWords(100 * pHitStandardError, 1)}`}</small>
      </td>
    </>
  );
}
