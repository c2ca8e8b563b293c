/*
 * The reference work W120 in C, one opportunity after the other, by the engine's own algorithm: every
 * draw addressed by trial, week and opportunity, and made by a quantile table.
 *
 * Levels: "event" draws what the engine's event kernel draws and keeps sums of what is booked;
 * "summary" sums up besides all that the engine does; "full" draws all four variates of every
 * opportunity; "thin" draws the wins that close in time only.
 */
#include "w120.h"

enum { COUNT = 0, CREATED = 2, SIZE = 3, OUTCOME = 8, DURATION = 9, PURPOSES = 128 };

static uint32_t entities[WEEKS][2];
static Counts weekly, monthly[MONTHS];
static double periods[MONTHS], weeks[WEEKS], wins[MONTHS], outcomes[3];
static double moments[2 * (MONTHS + 1)], hits[MONTHS + 1];

static void key_of(uint64_t trial, uint32_t key[2]) {
  uint32_t c[4] = {(uint32_t)trial, (uint32_t)(trial >> 32), 3, 4};
  philox(c, 1, 2);
  key[0] = c[0];
  key[1] = c[1];
}

static void keep_books(double total) {
  for (int i = 0; i <= MONTHS; i++) {
    double booked = i < MONTHS ? periods[i] : total;
    moments[2 * i] += booked;
    moments[2 * i + 1] += booked * booked;
    hits[i] += booked >= (i < MONTHS ? QUOTA / MONTHS : QUOTA);
  }
}

/* What the engine sums up of each trial, beyond those sums: how often each level of the total, of the
 * months and of the bookings by each week came up, what was missing to each quota, and every count. */
enum { OUTCOMES = MONTHS + 1, LEVELS = 53 << 10 };
static double levels[OUTCOMES + WEEKS][2 * LEVELS], numbers[2 * (4 * OUTCOMES + 5)];
static double zeros[OUTCOMES + WEEKS];

static inline void count_level(int which, double amount) {
  double cents = floor(amount * 100 + 0.5);
  uint64_t bits;
  memcpy(&bits, &cents, sizeof bits);
  if (cents == 0) {
    zeros[which]++;
    return;
  }
  double *level = levels[which] + 2 * ((bits >> 42) - (1023u << 10));
  level[0]++;
  level[1] += (bits & ((1ull << 42) - 1)) * 0x1p-42;
}

static inline void add_number(int which, double number) {
  numbers[2 * which] += number;
  numbers[2 * which + 1] += number * number;
}

static void keep_summary(double total) {
  double won = 0, booked = 0;
  for (int i = 0; i < MONTHS; i++) won += wins[i];
  for (int i = 0; i <= MONTHS; i++) {
    double here = i < MONTHS ? periods[i] : total;
    count_level(i, here);
    add_number(4 * i, i < MONTHS ? wins[i] : won);
    add_number(4 * i + 1, here);
    add_number(4 * i + 2, 0);
    add_number(4 * i + 3, fmax(0, (i < MONTHS ? QUOTA / MONTHS : QUOTA) - here));
  }
  for (int i = 0; i < 3; i++) add_number(4 * OUTCOMES + i, outcomes[i]);
  for (int week = 0; week < WEEKS; week++) count_level(OUTCOMES + week, booked += weeks[week]);
}

static double simulate_year(uint64_t trial, int is_full) {
  uint32_t key[2];
  double total = 0;
  key_of(trial, key);
  memset(periods, 0, sizeof periods);
  memset(weeks, 0, sizeof weeks);
  memset(wins, 0, sizeof wins);
  memset(outcomes, 0, sizeof outcomes);
  for (int week = 0; week < WEEKS; week++) {
    uint32_t e0 = entities[week][0], e1 = entities[week][1];
    int count = draw_count(&weekly, draw_word(key[0], key[1], e0 + COUNT, e1));
    for (int i = 0; i < count; i++, e0 += PURPOSES) {
      double day = 7 * (week + (draw_word(key[0], key[1], e0 + CREATED, e1) + 0.5) * 0x1p-32);
      if (day >= DAYS) continue;
      outcomes[0]++;
      int won = (draw_word(key[0], key[1], e0 + OUTCOME, e1) + 0.5) * 0x1p-32 < WIN_RATE;
      day += draw_from_cells(tables.cycle, draw_word(key[0], key[1], e0 + DURATION, e1));
      double deal = 0;
      if (is_full) deal = draw_from_cells(tables.deal, draw_word(key[0], key[1], e0 + SIZE, e1));
      if (day >= DAYS || !won) {
        outcomes[day >= DAYS ? 1 : 2]++;
        continue;
      }
      if (!is_full) deal = draw_from_cells(tables.deal, draw_word(key[0], key[1], e0 + SIZE, e1));
      deal = floor(deal * 100 + 0.5) / 100;
      int month = 0;
      while ((month + 1) * 30 <= day) month++;
      periods[month] += deal;
      weeks[(int)(day / 7)] += deal;
      wins[month]++;
      total += deal;
    }
  }
  keep_books(total);
  return total;
}

static double simulate_wins(uint64_t trial) {
  uint32_t key[2];
  double total = 0;
  key_of(trial, key);
  for (int month = 0; month < MONTHS; month++) {
    uint32_t e0 = entities[month][0], e1 = entities[month][1];
    int count = draw_count(&monthly[month], draw_word(key[0], key[1], e0 + COUNT, e1));
    periods[month] = 0;
    for (int i = 0; i < count; i++, e0 += PURPOSES)
      periods[month] += draw_from_cells(tables.deal, draw_word(key[0], key[1], e0 + SIZE, e1));
    total += periods[month];
  }
  keep_books(total);
  return total;
}

static void event(uint64_t first, int trials, double *totals) {
  for (int i = 0; i < trials; i++) totals[i] = simulate_year(first + i, 0);
}

static void summary(uint64_t first, int trials, double *totals) {
  for (int i = 0; i < trials; i++) keep_summary(totals[i] = simulate_year(first + i, 0));
}

static void full(uint64_t first, int trials, double *totals) {
  for (int i = 0; i < trials; i++) totals[i] = simulate_year(first + i, 1);
}

static void thin(uint64_t first, int trials, double *totals) {
  for (int i = 0; i < trials; i++) totals[i] = simulate_wins(first + i);
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  read_tables(argv[4]);
  weekly = counts_of(7 * PER_DAY);
  for (int month = 0; month < MONTHS; month++) monthly[month] = counts_of(tables.closed_in_month[month]);
  for (uint32_t week = 0; week < WEEKS; week++) {
    uint32_t c[4] = {week, 0, 0, 1};
    philox(c, 0x13198a2eu, 0x03707344u);
    memcpy(entities[week], c, sizeof entities[week]);
  }
  static const struct { const char *name; Simulate *simulate; } choices[] = {
      {"event", event}, {"summary", summary}, {"full", full}, {"thin", thin}};
  for (unsigned i = 0; i < sizeof choices / sizeof *choices; i++)
    if (strcmp(argv[1], choices[i].name) == 0)
      return measure(choices[i].simulate, atoi(argv[2]), atof(argv[3]));
  return 2;
}
