/**
 * Text for a cell of a spreadsheet, made safe to open: what a spreadsheet would take for a formula
 * gets an apostrophe in front. Numbers are not text and stay as they are.
 *
 * @see CWE-1236, https://cwe.mitre.org/data/definitions/1236.html
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
