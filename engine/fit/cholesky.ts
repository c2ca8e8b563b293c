import { ln } from "../numeric/ln.ts";

/**
 * Factors a symmetric positive matrix into L Lᵀ.
 *
 * @param matrix by rows; only the lower triangle is read
 */
export function factorizeMatrix(matrix: readonly ArrayLike<number>[]): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row = new Float64Array(matrix.length);
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      const other = j === i ? row : rows[j];
      for (let k = 0; k < j; k++) sum -= row[k] * other[k];
      row[j] = i === j ? Math.sqrt(sum) : sum / rows[j][j];
    }
    rows.push(row);
  }
  return rows;
}

/** Solves L Lᵀ x = b. */
export function solveFactorized(rows: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < rows.length; i++) {
    for (let k = 0; k < i; k++) x[i] -= rows[i][k] * x[k];
    x[i] /= rows[i][i];
  }
  return solveTransposed(rows, x);
}

/** Solves Lᵀ x = b. */
export function solveTransposed(rows: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = rows.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < rows.length; k++) x[i] -= rows[k][i] * x[k];
    x[i] /= rows[i][i];
  }
  return x;
}

/** ln of the determinant of L Lᵀ. */
export function logDeterminant(rows: readonly Float64Array[]): number {
  return rows.reduce((sum, row, i) => sum + 2 * ln(row[i]), 0);
}
