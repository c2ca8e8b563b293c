/** As much of a JSON Schema as a form needs. */
export interface SchemaNode {
  readonly id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** The schema of a field of a plan; its reference, where it is one, followed. */
export function nodeAt(root: SchemaNode, path: readonly (string | number)[]): SchemaNode {
  return path.reduce<SchemaNode>((node, key) => {
    const inner = typeof key === "number" ? node.items : propertyOf(root, node, key);
    return follow(root, inner ?? {});
  }, root);
}

/** A field of an object; of several forms that it may have, that of the first which has one. */
function propertyOf(root: SchemaNode, node: SchemaNode, key: string): SchemaNode | undefined {
  const forms = [node, ...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  return forms.map((form) => follow(root, form).properties?.[key]).find((found) => found);
}

/** What a reference stands for, with what is said beside it. */
export function follow(root: SchemaNode, node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace("#/$defs/", "");
  const found = name === undefined ? undefined : root.$defs?.[name];
  if (found === undefined) return node;
  const { $ref: _, ...beside } = node;
  return { ...found, ...beside, id: name ?? "" };
}
