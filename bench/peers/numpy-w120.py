"""numpy: the reference work W120, vectorised over chunks of trials. See w120.mjs."""
import math
import sys

from run_peer import run_peer

try:
    import numpy as np
except ImportError:
    print('{"absent": "python3 has no numpy"}')
    sys.exit()

MONTHS, PER_MONTH, WIN_RATE = 12, 10, 0.25
CYCLE = (math.log(3), 0.6)
DEAL = (math.log(50_000) - 0.8**2 / 2, 0.8)
CHUNK = 2_000
rng = np.random.Generator(np.random.SFC64(1))


def simulate(years, is_lazy):
    counts = rng.poisson(PER_MONTH, years * MONTHS)
    cell = np.repeat(np.arange(years * MONTHS), counts)
    created = cell % MONTHS + rng.random(cell.size)
    won = rng.random(cell.size) < WIN_RATE
    if is_lazy:
        cell, created = cell[won], created[won]
    close = created + rng.lognormal(*CYCLE, cell.size)
    booked = close < MONTHS if is_lazy else won & (close < MONTHS)
    if is_lazy:
        cell, close = cell[booked], close[booked]
        deal = rng.lognormal(*DEAL, cell.size)
    else:
        deal = rng.lognormal(*DEAL, cell.size)
        cell, close, deal = cell[booked], close[booked], deal[booked]
    at = cell // MONTHS * MONTHS + close.astype(np.int64)
    months = np.bincount(at, weights=deal, minlength=years * MONTHS)
    return months.reshape(years, MONTHS).sum(axis=1)


def in_chunks(is_lazy):
    def totals(trials):
        starts = range(0, trials, CHUNK)
        return np.concatenate([simulate(min(CHUNK, trials - at), is_lazy) for at in starts])

    return totals


run_peer({"full": in_chunks(False), "lazy": in_chunks(True)})
