/*
 * The reference work W120 in C, one opportunity after the other, by the engine's own algorithm: every
 * draw addressed by trial, week and opportunity, and made by a quantile table.
 *
 * Levels: "event" keeps the books that the engine's event kernel keeps and draws what it draws;
 * "full" draws all four variates of every opportunity; "thin" draws the wins that close in time only.
 */
#include "w120.h"

enum { COUNT = 0, CREATED = 2, SIZE = 3, OUTCOME = 8, DURATION = 9, PURPOSES = 128 };

static uint32_t entities[WEEKS][2];
static Counts weekly, monthly[MONTHS];
static double periods[MONTHS], weeks[WEEKS], tallies[2 * MONTHS + 6];
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

static double simulate_year(uint64_t trial, int is_full) {
  uint32_t key[2];
  double total = 0;
  key_of(trial, key);
  memset(periods, 0, sizeof periods);
  memset(weeks, 0, sizeof weeks);
  for (int week = 0; week < WEEKS; week++) {
    uint32_t e0 = entities[week][0], e1 = entities[week][1];
    int count = draw_count(&weekly, draw_word(key[0], key[1], e0 + COUNT, e1));
    for (int i = 0; i < count; i++, e0 += PURPOSES) {
      double day = 7 * (week + (draw_word(key[0], key[1], e0 + CREATED, e1) + 0.5) * 0x1p-32);
      if (day >= DAYS) continue;
      tallies[2 * MONTHS]++;
      int won = (draw_word(key[0], key[1], e0 + OUTCOME, e1) + 0.5) * 0x1p-32 < WIN_RATE;
      day += draw_from_cells(tables.cycle, draw_word(key[0], key[1], e0 + DURATION, e1));
      double deal = 0;
      if (is_full) deal = draw_from_cells(tables.deal, draw_word(key[0], key[1], e0 + SIZE, e1));
      if (day >= DAYS || !won) {
        tallies[2 * MONTHS + (day >= DAYS ? 1 : 2)]++;
        continue;
      }
      if (!is_full) deal = draw_from_cells(tables.deal, draw_word(key[0], key[1], e0 + SIZE, e1));
      deal = floor(deal * 100 + 0.5) / 100;
      int month = 0;
      while ((month + 1) * 30 <= day) month++;
      periods[month] += deal;
      weeks[(int)(day / 7)] += deal;
      tallies[month]++;
      tallies[MONTHS + month] += deal;
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
  Simulate *level = strcmp(argv[1], "thin") == 0 ? thin : strcmp(argv[1], "full") == 0 ? full : event;
  return measure(level, atoi(argv[2]), atof(argv[3]));
}
