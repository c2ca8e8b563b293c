"""What run-peer.mjs does, for Python: `python3 PEER.py LEVEL RUNS SECONDS` prints one line of JSON."""
import json
import math
import sys
import time

QUOTA = 1_000_000


def run_peer(levels):
    level, runs, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    simulate = levels[level]
    trials = trials_for(simulate, seconds)
    timings, totals = [], []
    for _ in range(runs):
        processor, wall = time.process_time(), time.perf_counter()
        totals.extend(simulate(trials))
        taken = {
            "processor": time.process_time() - processor,
            "wall": time.perf_counter() - wall,
        }
        timings.append(taken)
    print(json.dumps({"trials": trials, "timings": timings, "answer": answer_of(totals)}))


def trials_for(simulate, seconds):
    trials = 16
    while True:
        start = time.process_time()
        simulate(trials)
        took = time.process_time() - start
        if took > 0.7 * seconds:
            return trials
        trials = math.ceil(trials * min(4, 1.1 * seconds / max(took, 1e-6)))


def answer_of(totals):
    n = len(totals)
    mean = math.fsum(totals) / n
    scatter = math.fsum((total - mean) ** 2 for total in totals)
    hits = sum(bool(total >= QUOTA) for total in totals)
    return {"trials": n, "mean": mean, "sd": math.sqrt(scatter / (n - 1)), "pHit": hits / n}
