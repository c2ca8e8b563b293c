import type { JSX } from "preact";
import { PRESET_NAMES, type PresetName } from "../../../engine/index.ts";
import type { ImportedFiles } from "../../../workers/run-pool.ts";
import type { Importing, Memory } from "../../state/importing.ts";
import type { Store } from "../../store.ts";
import { ChoiceList } from "../choice-list.tsx";

export interface ImportPresetProps {
  readonly store: Store;
  readonly importing: Importing;
  readonly reading: ImportedFiles;
}

const NAMES: Readonly<Record<PresetName, string>> = {
  salesforce: "Salesforce",
  hubspot: "HubSpot",
  pipedrive: "Pipedrive",
  dynamics: "Dynamics 365",
  zoho: "Zoho",
  close: "Close",
  generic: "no CRM in particular",
};

const MEMORY: Readonly<Record<Exclude<Memory, "nothing">, string>> = {
  recalled: "It is read as you said of an earlier file with these columns.",
  kept: "What you say of these columns is kept in this browser for the next such file: no row is.",
  unkept: "This browser keeps nothing: the next file will be read by guesses again.",
};

/** Which CRM is taken to have written the file, and what is remembered of such files. */
export function ImportPreset({ store, importing, reading }: ImportPresetProps): JSX.Element {
  const { detected, summary } = reading;
  const { memory } = importing;
  const choices = PRESET_NAMES.map(
    (name) => [name, `${NAMES[name]}${name === detected ? ", by its columns" : ""}`] as const,
  );
  return (
    <div class="preset">
      <p>
        <ChoiceList
          label="Read as an export of"
          value={summary.preset}
          choices={choices}
          onChoose={(preset) => store.setImportOptions({ preset })}
        />
        {summary.preset !== detected && (
          <em class="assumed"> Its columns look like an export of {NAMES[detected]}.</em>
        )}
      </p>
      {memory !== "nothing" && (
        <p class="hint">
          {MEMORY[memory]}{" "}
          {memory !== "unkept" && (
            <button type="button" class="quiet" onClick={() => void store.forgetImport()}>
              forget it
            </button>
          )}
        </p>
      )}
    </div>
  );
}
