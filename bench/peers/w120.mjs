/**
 * The reference work W120, as a program on any library would do it: twelve months, ten
 * opportunities created in each, one in four won, a lognormal cycle (median three months, sigma
 * 0.6) and a lognormal deal (mean 50,000, sigma 0.8). A win counts if it closes within the year.
 */
export const MONTHS = 12;
export const CREATED_PER_MONTH = 10;
export const WIN_RATE = 0.25;
export const CYCLE = { mu: Math.log(3), sigma: 0.6 };
export const DEAL = { mu: Math.log(50_000) - 0.8 ** 2 / 2, sigma: 0.8 };

/**
 * The two levels of the work, by what a library draws: "full" draws all four variates of every
 * opportunity, "lazy" the cycle only of what is won and the deal only of what closes in time.
 *
 * @typedef {object} Draws
 * @property {() => number} count opportunities created in a month
 * @property {() => number} uniform in [0, 1)
 * @property {() => number} cycle months
 * @property {() => number} deal
 * @param {Draws} draws
 * @returns {Record<string, (trials: number) => Float64Array>} by level, the totals of so many years
 */
export function levelsOf({ count, uniform, cycle, deal }) {
  const bookings = new Float64Array(MONTHS);

  function full() {
    for (let month = 0; month < MONTHS; month++) {
      const created = count();
      for (let i = 0; i < created; i++) {
        const start = month + uniform();
        const isWon = uniform() < WIN_RATE;
        const end = start + cycle();
        const amount = deal();
        if (isWon && end < MONTHS) bookings[Math.floor(end)] += amount;
      }
    }
  }

  function lazy() {
    for (let month = 0; month < MONTHS; month++) {
      const created = count();
      for (let i = 0; i < created; i++) {
        const start = month + uniform();
        if (uniform() >= WIN_RATE) continue;
        const end = start + cycle();
        if (end < MONTHS) bookings[Math.floor(end)] += deal();
      }
    }
  }

  /** @param {() => void} simulateYear */
  const totalsOf = (simulateYear) => (/** @type {number} */ trials) =>
    Float64Array.from({ length: trials }, () => {
      bookings.fill(0);
      simulateYear();
      return bookings.reduce((sum, booked) => sum + booked, 0);
    });
  return { full: totalsOf(full), lazy: totalsOf(lazy) };
}
