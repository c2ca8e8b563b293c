import type { PlanDocument } from "../../engine/index.ts";
import { applyMergePatch, type Json, makeMergePatch } from "./merge-patch.ts";
import { pack, unpack } from "./pack.ts";
import { KEY } from "./shared-part.ts";
import type { WorkspaceDocument } from "./workspace-document.ts";

/** Of what a link holds: an older link is read by what was true of its version. */
const VERSION = "1";
/** Longer links are cut by programs that people send links with. */
export const LINK_CHARACTERS_MAX = 2000;

export type Presets = Readonly<Record<string, PlanDocument>>;

/** A workspace as an address; the part that holds it never leaves the browser by itself. */
export async function makeShareLink(
  page: string,
  document: WorkspaceDocument,
  presets: Presets,
): Promise<string> {
  const packed = await pack(JSON.stringify(shortest(document, presets)));
  return `${page.replace(/#.*$/, "")}#${KEY}=${VERSION}.${packed}`;
}

/**
 * The document that a link holds, not yet checked.
 *
 * @throws {Error} saying what is wrong with the link
 */
export async function openShareLink(part: string, presets: Presets): Promise<unknown> {
  const [, version, packed] = /^(\d+)\.([\w-]+)$/.exec(part) ?? [];
  if (packed === undefined) throw new Error("The link is cut off, or is none of quotacast’s.");
  if (version !== VERSION) throw new Error("A newer quotacast made the link.");
  let text: string;
  try {
    text = await unpack(packed);
  } catch (error) {
    if (error instanceof RangeError) throw new Error("The link holds more than a link may.");
    throw new Error("The link is cut off, or was changed on its way.");
  }
  return withPlan(JSON.parse(text), presets);
}

/** The document, its plan told as the difference from the shipped plan that is nearest to it. */
function shortest(document: WorkspaceDocument, presets: Presets): Json {
  const { plan, ...rest } = asJson(document) as { readonly [key: string]: Json };
  const differences = Object.entries(presets).map(([from, preset]) => ({
    from,
    patch: makeMergePatch(asJson(preset), plan),
  }));
  const [nearest] = differences.sort((a, b) => lengthOf(a.patch) - lengthOf(b.patch));
  // A patch cannot say that a field is null; no plan has such a field.
  if (nearest === undefined || lengthOf(nearest.patch) >= lengthOf(plan)) return { ...rest, plan };
  return { ...rest, ...nearest };
}

function withPlan(held: unknown, presets: Presets): unknown {
  if (typeof held !== "object" || held === null || !("from" in held)) return held;
  const { from, patch, ...rest } = held as { from: unknown; patch?: Json };
  const preset = Object.entries(presets).find(([id]) => id === from)?.[1];
  if (preset === undefined) throw new Error("The link builds on a plan that is not here any more.");
  return { ...rest, plan: applyMergePatch(asJson(preset), patch ?? {}) };
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

function lengthOf(value: Json): number {
  return JSON.stringify(value).length;
}
