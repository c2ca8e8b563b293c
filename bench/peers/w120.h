/*
 * What the C programs share: the reference work's numbers, the addressed draws of engine/random, the
 * quantile tables that the benchmark writes to a file, and the report that run-peer.mjs prints.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MONTHS = 12, DAYS = 360, WEEKS = 52, CELLS = 16384, COUNTS = 64, GUIDE = 1024 };
static const double WIN_RATE = 0.25, PER_DAY = 1.0 / 3, QUOTA = 1e6;

/* Written by bench/peers/write-tables.ts, in this order. */
typedef struct {
  double cycle[CELLS];
  double deal[CELLS];
  double closed_in_month[MONTHS]; /* expected wins that close in it */
} Tables;

static Tables tables;

static inline uint32_t draw_word(uint32_t key0, uint32_t key1, uint32_t e0, uint32_t e1) {
  uint32_t x = (e0 ^ key0) * 0x9e3779b1u;
  x ^= x >> 15;
  x = ((x + e1) ^ key1) * 0x21f0aaadu;
  x ^= x >> 15;
  x *= 0x735a2d97u;
  return x ^ (x >> 15);
}

static inline void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t a = (uint64_t)0xd2511f53u * c[0], b = (uint64_t)0xcd9e8d57u * c[2];
    uint32_t next[4] = {(uint32_t)(b >> 32) ^ c[1] ^ k0, (uint32_t)b,
                        (uint32_t)(a >> 32) ^ c[3] ^ k1, (uint32_t)a};
    memcpy(c, next, sizeof next);
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
}

static inline double draw_from_cells(const double *cells, uint32_t word) {
  uint32_t side = (uint32_t)((int32_t)word >> 31), distance = word ^ side;
  uint32_t octave = __builtin_clz(distance | 1);
  distance <<= octave;
  uint32_t at = (((side & 32) + octave) << 8) + ((distance >> 23) & 254);
  return cells[at] + (distance & 0xffffff) * cells[at + 1];
}

/* A Poisson count by inverse cdf, with a guide to where the search begins. */
typedef struct {
  double cdf[COUNTS];
  int guide[GUIDE];
} Counts;

static Counts counts_of(double mean) {
  Counts counts;
  double term = exp(-mean), sum = term;
  for (int k = 0; k < COUNTS; k++) {
    counts.cdf[k] = k + 1 < COUNTS ? sum : 2;
    term *= mean / (k + 1);
    sum += term;
  }
  for (int i = 0, k = 0; i < GUIDE; i++) {
    while (counts.cdf[k] < (double)i / GUIDE) k++;
    counts.guide[i] = k;
  }
  return counts;
}

static inline int draw_count(const Counts *counts, uint32_t word) {
  int k = counts->guide[word >> 22];
  double u = (word + 0.5) * 0x1p-32;
  while (counts->cdf[k] < u) k++;
  return k;
}

static double seconds_of(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

/* Simulates trials from a first one on, and writes each one's total. */
typedef void Simulate(uint64_t first, int trials, double *totals);

enum { CHUNK = 2000 };

static int measure(Simulate *simulate, int runs, double seconds) {
  static double totals[CHUNK];
  double start = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
  long chunks = 0;
  uint64_t next = 0;
  double n = 0, mean = 0, scatter = 0, hits = 0;
  while (seconds_of(CLOCK_PROCESS_CPUTIME_ID) - start < seconds) {
    simulate(next, CHUNK, totals);
    next += CHUNK;
    chunks++;
  }
  printf("{\"trials\":%ld,\"timings\":[", chunks * CHUNK);
  for (int run = 0; run < runs; run++) {
    double processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID), wall = seconds_of(CLOCK_MONOTONIC);
    for (long chunk = 0; chunk < chunks; chunk++, next += CHUNK) {
      simulate(next, CHUNK, totals);
      for (int i = 0; i < CHUNK; i++) {
        double before = totals[i] - mean;
        mean += before / ++n;
        scatter += before * (totals[i] - mean);
        hits += totals[i] >= QUOTA;
      }
    }
    printf("%s{\"processor\":%.9f,\"wall\":%.9f}", run ? "," : "",
           seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor, seconds_of(CLOCK_MONOTONIC) - wall);
  }
  printf("],\"answer\":{\"trials\":%.0f,\"mean\":%.6f,\"sd\":%.6f,\"pHit\":%.9f}}\n", n, mean,
         sqrt(scatter / (n - 1)), hits / n);
  return 0;
}

static inline void read_tables(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fread(&tables, sizeof tables, 1, file) != 1) {
    fprintf(stderr, "%s cannot be read\n", path);
    exit(1);
  }
  fclose(file);
}
