import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { PipelineOptions, PipelineSummary } from "../../../engine/index.ts";
import { countOf } from "../../../words/count.ts";
import { readAmount } from "../../../words/read-amount.ts";
import { ChoiceList } from "../choice-list.tsx";

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
            label={`${rowsWords(code, currencies[code])}: 1 ${code} is`}
            unit={currency}
            rate={rates[code]}
            onRate={(rate) => onSay({ currency, rates: { ...rates, [code]: rate } })}
          />
        ))}
    </div>
  );
}

interface RateBoxProps {
  readonly label: string;
  readonly unit: string;
  /** Undefined where nobody has said it: these amounts are left out. */
  readonly rate: number | undefined;
  readonly onRate: (rate: number) => void;
}

function RateBox({ label, unit, rate, onRate }: RateBoxProps): JSX.Element {
  const isWrong = useSignal(false);
  return (
    <label>
      {label}{" "}
      <input
        inputMode="decimal"
        placeholder="left out"
        value={rate ?? ""}
        aria-invalid={isWrong.value}
        onChange={({ currentTarget }) => {
          const read = readAmount(currentTarget.value);
          isWrong.value = read === undefined || !(read > 0);
          if (read !== undefined && read > 0) onRate(read);
        }}
      />{" "}
      {unit}
    </label>
  );
}

function rowsWords(code: string, rows: number): string {
  return `${code}, ${countOf(rows, "row")}`;
}
