/**
 * The canonical text of plain JSON data: keys sorted, no white space.
 *
 * JSON.stringify already writes numbers and strings as the standard asks; only order is ours.
 *
 * @see RFC 8785, "JSON Canonicalization Scheme", doi:10.17487/RFC8785
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
