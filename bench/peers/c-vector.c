/*
 * The reference work W120 in C for the machine's vector units, level "full": all four variates of
 * every opportunity, in single precision, in loops that the compiler turns into lanes.
 */
#include "w120.h"

enum { ROOM = 400000 };

static uint32_t key0[CHUNK], key1[CHUNK];
static uint32_t trial_of[ROOM], index_of[ROOM];
static float month_of[ROOM];
static float booked[ROOM], closed[ROOM];
static double months[CHUNK][MONTHS];
static Counts monthly;

/* Who is created: the one loop that a count makes irregular. */
static int create(uint64_t first, int trials) {
  int n = 0;
  for (int trial = 0; trial < trials; trial++) {
    uint32_t c[4] = {(uint32_t)(first + trial), (uint32_t)((first + trial) >> 32), 3, 4};
    philox(c, 1, 2);
    key0[trial] = c[0];
    key1[trial] = c[1];
    for (uint32_t month = 0; month < MONTHS; month++) {
      int count = draw_count(&monthly, draw_word(c[0], c[1], month << 16, 7));
      for (int i = 0; i < count; i++, n++) {
        trial_of[n] = trial;
        month_of[n] = month;
        index_of[n] = (month << 16) + 8 * (i + 1);
      }
    }
  }
  return n;
}

static inline float uniform_of(uint32_t word) { return ((word >> 8) + 0.5f) * 0x1p-24f; }

static void live(int n) {
  const float mu_cycle = logf(3), sigma_cycle = 0.6f;
  const float mu_deal = logf(50000) - 0.32f, sigma_deal = 0.8f;
  for (int i = 0; i < n; i++) {
    uint32_t a = key0[trial_of[i]], b = key1[trial_of[i]], e = index_of[i];
    float start = month_of[i] + uniform_of(draw_word(a, b, e, 7));
    float won = uniform_of(draw_word(a, b, e + 1, 7)) < 0.25f ? 1.0f : 0.0f;
    float radius = sqrtf(-2 * logf(uniform_of(draw_word(a, b, e + 2, 7))));
    float angle = 6.2831853f * uniform_of(draw_word(a, b, e + 3, 7));
    float end = start + expf(mu_cycle + sigma_cycle * radius * cosf(angle));
    // The sine, as a cosine: of both at once the compiler makes one call and no lanes.
    booked[i] = won * expf(mu_deal + sigma_deal * radius * cosf(angle - 1.57079633f));
    closed[i] = end;
  }
}

static void full(uint64_t first, int trials, double *totals) {
  int n = create(first, trials);
  live(n);
  memset(months, 0, sizeof months);
  for (int i = 0; i < n; i++)
    if (booked[i] > 0 && closed[i] < MONTHS) months[trial_of[i]][(int)closed[i]] += booked[i];
  for (int trial = 0; trial < trials; trial++) {
    totals[trial] = 0;
    for (int month = 0; month < MONTHS; month++) totals[trial] += months[trial][month];
  }
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  monthly = counts_of(30 * PER_DAY);
  return measure(full, atoi(argv[2]), atof(argv[3]));
}
