"""SimPy: the reference work W120, a process for each opportunity. See w120.mjs."""
import math
import random
import sys

from run_peer import run_peer

try:
    import simpy
except ImportError:
    print('{"absent": "python3 has no simpy"}')
    sys.exit()

MONTHS, PER_MONTH, WIN_RATE = 12, 10, 0.25
CYCLE = (math.log(3), 0.6)
DEAL = (math.log(50_000) - 0.8**2 / 2, 0.8)
rng = random.Random(1)


def opportunity(env, booked):
    is_won = rng.random() < WIN_RATE
    cycle = rng.lognormvariate(*CYCLE)
    deal = rng.lognormvariate(*DEAL)
    yield env.timeout(cycle)
    if is_won:
        booked.append(deal)


def creation(env, booked):
    while True:
        yield env.timeout(rng.expovariate(PER_MONTH))
        env.process(opportunity(env, booked))


def year():
    env = simpy.Environment()
    booked = []
    env.process(creation(env, booked))
    env.run(until=MONTHS)
    return sum(booked)


run_peer({"full": lambda trials: [year() for _ in range(trials)]})
