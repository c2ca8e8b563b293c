/** A document as it goes to stdout or a file: indented JSON that ends with a line feed. */
export function printDocument(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
