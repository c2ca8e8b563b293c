/**
 * The value of a polynomial by Horner's rule.
 *
 * @param coefficients of 1, x, x², …, shape [degree + 1], at least one
 */
export function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = coefficients[coefficients.length - 1];
  for (let power = coefficients.length - 2; power >= 0; power--)
    sum = sum * x + coefficients[power];
  return sum;
}
