/**
 * A whole number with its thousands set apart, as English writes it: the engine knows no locale.
 *
 * @example countText(1589) // "1,589"
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
