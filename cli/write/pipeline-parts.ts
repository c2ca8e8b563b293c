import { type Export, type Opportunity, PIPELINE_FORMAT } from "../../engine/index.ts";
import { documentParts } from "./document-parts.ts";

/** The document of a pipeline, in parts. */
export function pipelineParts(read: Export): Iterable<string> {
  const { summary, issues } = read;
  const frame = { format: PIPELINE_FORMAT, opportunities: [], issues, summary };
  return documentParts(frame, opportunitiesOf(read));
}

/** The opportunities of an export, made one at a time. */
export function* opportunitiesOf({ summary, opportunityAt }: Export): Generator<Opportunity> {
  for (let index = 0; index < summary.used; index++) yield opportunityAt(index);
}
