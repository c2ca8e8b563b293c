/**
 * Shapley's shares of a change among its players: the mean of what each adds to those before it,
 * over all orders. The shares sum to the change, which one-at-a-time differences do not.
 *
 * @param players at most 20, else there are more coalitions than memory
 * @param value of a coalition, whose members are the bits of its number: 0 is nobody
 * @see Shapley (1953), "A value for n-person games"
 */
export function shapleyShares(players: number, value: (coalition: number) => number): number[] {
  if (!Number.isInteger(players) || players < 0 || players > 20) {
    throw new RangeError(`players must be a whole number from 0 to 20, got ${players}`);
  }
  const weights = orderWeights(players);
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let others = 0; others < 2 ** players; others++) {
      if (others & (1 << player)) continue;
      const added = value(others | (1 << player)) - value(others);
      share += weights[bitCount(others)] * added;
    }
    return share;
  });
}

/**
 * Shapley's shares over some orders of the players instead of all.
 *
 * @param orders each a permutation of the players
 */
export function sampledShares(
  players: number,
  orders: readonly (readonly number[])[],
  value: (coalition: number) => number,
): number[] {
  const shares = new Array<number>(players).fill(0);
  for (const order of orders) {
    let coalition = 0;
    let before = value(0);
    for (const player of order) {
      coalition += 2 ** player;
      const after = value(coalition);
      shares[player] += (after - before) / orders.length;
      before = after;
    }
  }
  return shares;
}

/** By size of a coalition: the share of orders in which just those come before a player. */
function orderWeights(players: number): number[] {
  const weights = [1 / Math.max(1, players)];
  for (let size = 1; size < players; size++) {
    weights.push((weights[size - 1] * size) / (players - size));
  }
  return weights;
}

function bitCount(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
