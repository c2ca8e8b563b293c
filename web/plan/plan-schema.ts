import { planJsonSchema } from "../../engine/index.ts";
import type { SchemaNode } from "./schema-node.ts";

/** What a plan may say, field by field. In a file of its own, to be fetched when a form is made. */
export function planSchemaNode(): SchemaNode {
  return planJsonSchema() as SchemaNode;
}
