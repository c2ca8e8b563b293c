import type { JSX } from "preact";
import type { PipelineOptions, PipelineSummary } from "../../../engine/index.ts";
import { countOf } from "../../../words/count.ts";
import { numberFormat } from "../../../words/number-format.ts";
import { readAmount } from "../../../words/read-amount.ts";
import { ChoiceList } from "../choice-list.tsx";
import { NumberBox } from "../number-box.tsx";

export interface ImportRatesProps {
  readonly summary: PipelineSummary;
  readonly options: PipelineOptions;
  readonly onSay: (said: PipelineOptions) => void;
}

/** What a file with several currencies is converted at: no rate is guessed. */
export function ImportRates({ summary, options, onSay }: ImportRatesProps): JSX.Element | null {
  const { currency, currencies } = summary;
  const codes = Object.keys(currencies);
  if (currency === null || codes.every((code) => code === currency)) return null;
  const planned = codes.includes(currency) ? codes : [currency, ...codes];
  const { rates = {} } = options;
  return (
    <div class="rates">
      <ChoiceList
        label="The plan is in"
        value={currency}
        choices={planned.map((code) => [code, rowsWords(code, currencies[code] ?? 0)] as const)}
        onChoose={(chosen) => onSay({ currency: chosen, rates: {} })}
      />
      {codes
        .filter((code) => code !== currency)
        .map((code) => (
          <RateBox
            key={code}
            code={code}
            rows={rowsWords(code, currencies[code])}
            unit={currency}
            rate={rates[code]}
            onRate={(rate) => onSay({ currency, rates: { ...rates, [code]: rate } })}
          />
        ))}
    </div>
  );
}

interface RateBoxProps {
  readonly code: string;
  /** How many rows are in it. */
  readonly rows: string;
  readonly unit: string;
  /** Undefined where nobody has said it: these amounts are left out. */
  readonly rate: number | undefined;
  readonly onRate: (rate: number) => void;
}

function RateBox({ code, rows, unit, rate, onRate }: RateBoxProps): JSX.Element {
  return (
    <label for={`rate-${code}`}>
      {rows}:{" "}
      <span class="rate">
        1 {code} is{" "}
        <NumberBox
          id={`rate-${code}`}
          label={`${rows}: 1 ${code} is`}
          text={
            rate === undefined ? "" : numberFormat({ maximumSignificantDigits: 12 }).format(rate)
          }
          placeholder="left out"
          onCommit={(typed) => {
            const read = readAmount(typed);
            if (read === undefined || !(read > 0)) return false;
            onRate(read);
            return true;
          }}
          hint="Write a number above 0."
        />{" "}
        {unit}
      </span>
    </label>
  );
}

function rowsWords(code: string, rows: number): string {
  return `${code}, ${countOf(rows, "row")}`;
}
