import { normalizeWords } from "../normalize-words.ts";
import { close } from "./close.ts";
import { dynamics } from "./dynamics.ts";
import { hubspot } from "./hubspot.ts";
import { pipedrive } from "./pipedrive.ts";
import type { Preset, PresetName } from "./preset.ts";
import { salesforce } from "./salesforce.ts";
import { zoho } from "./zoho.ts";

const PRESETS: readonly Preset[] = [salesforce, hubspot, pipedrive, dynamics, zoho, close];

const GENERIC: Preset = { name: "generic", fingerprint: [] };

/** Fewer headers than this in common are a coincidence. */
const MATCHES_MIN = 3;

/** The CRM whose export this looks like; "generic" where nothing tells, or two tell alike. */
export function detectPreset(headers: readonly string[]): PresetName {
  const present = new Set(headers.map(normalizeWords));
  const ranked = PRESETS.map(({ name, fingerprint }) => {
    const matches = fingerprint.filter((header) => present.has(normalizeWords(header))).length;
    return { name, matches };
  }).sort((a, b) => b.matches - a.matches);
  const [best, second] = ranked;
  const isClear = best.matches >= MATCHES_MIN && best.matches > second.matches;
  return isClear ? best.name : "generic";
}

/** What is known of a CRM's exports. */
export function presetOf(wanted: PresetName): Preset {
  return PRESETS.find(({ name }) => name === wanted) ?? GENERIC;
}
