"""Writes special-functions.json: values of the special functions to 50 digits by mpmath, rounded once.

Run: python3 test/oracles/special-functions.py > test/oracles/special-functions.json
Every argument is a double, so both languages mean the same number.
"""

import json
import random

from mpmath import mp, mpf, betainc, erfc, exp, expm1, findroot, gammainc, log, log1p, loggamma
from mpmath import ncdf, pi, psi, quad, sin, sqrt, cos

mp.dps = 50
random.seed(32)


def log_uniform(low, high):
    return float(mp.e ** random.uniform(float(log(low)), float(log(high))))


def rows(function, arguments):
    return [[*xs, float(function(*map(mpf, xs)))] for xs in arguments]


def normal_quantile(p):
    """By Newton's method from the tail's own scale; p at most 1/2."""
    z = -sqrt(max(mpf(0), -2 * log(p) - log(2 * pi * max(mpf(1), -2 * log(p)))))
    for _ in range(60):
        z -= (ncdf(z) - p) * sqrt(2 * pi) * exp(z * z / 2)
    return z


def gamma_p(a, x):
    return gammainc(a, 0, x, regularized=True)


def gamma_q(a, x):
    return gammainc(a, x, mp.inf, regularized=True)


def gamma_arguments(count):
    """Shapes over six decades, x within some standard deviations of the mean."""
    result = []
    while len(result) < count:
        a = log_uniform(0.01, 1e4)
        x = a + random.uniform(-5, 8) * a**0.5
        if x > 0:
            result.append((a, x))
    return result


def beta_arguments(count):
    result = []
    for _ in range(count):
        a, b = log_uniform(0.05, 1e3), log_uniform(0.05, 1e3)
        mean, sd = a / (a + b), (a * b / (a + b + 1)) ** 0.5 / (a + b)
        x = mean + random.uniform(-4, 4) * sd
        if 0 < x < 1:
            result.append((x, a, b))
    return result


def loglogistic_limited_mean(shape, y):
    points = [mpf(0), *[mpf(2) ** k for k in range(-20, 60) if mpf(2) ** k < y], y]
    return quad(lambda t: 1 / (1 + t**shape), points)


reference = {
    "exp": rows(exp, [(random.uniform(-740, 709),) for _ in range(60)]),
    "expm1": rows(expm1, [(random.choice([-1, 1]) * log_uniform(1e-18, 30),) for _ in range(60)]),
    "ln": rows(log, [(log_uniform("1e-300", "1e300"),) for _ in range(30)]
               + [(random.uniform(0.5, 2),) for _ in range(30)] + [(5e-324,)]),
    "log1p": rows(log1p, [(random.uniform(-0.99, 1),) for _ in range(20)]
                  + [(random.choice([-1, 1]) * log_uniform(1e-18, 0.5),) for _ in range(30)]),
    "erfc": rows(erfc, [(random.uniform(-6, 26),) for _ in range(80)]),
    "normalCdf": rows(ncdf, [(random.uniform(-37, 6),) for _ in range(80)]),
    "logNormalCdf": rows(lambda z: log(ncdf(z)), [(random.uniform(-1e3, 9),) for _ in range(30)]
                         + [(random.uniform(-40, 0),) for _ in range(30)]),
    "normalQuantile": rows(normal_quantile, [(log_uniform("1e-300", 0.5),) for _ in range(40)]
                           + [(random.uniform(1e-6, 0.49),) for _ in range(40)]),
    "lgamma": rows(loggamma, [(log_uniform("1e-10", 1e8),) for _ in range(60)]),
    "digamma": rows(lambda x: psi(0, x), [(log_uniform(1e-5, 1e8),) for _ in range(40)]),
    "trigamma": rows(lambda x: psi(1, x), [(log_uniform(1e-5, 1e8),) for _ in range(40)]),
    "sin": rows(sin, [(random.uniform(-1e6, 1e6),) for _ in range(40)]
                + [(random.uniform(-7, 7),) for _ in range(40)]),
    "cos": rows(cos, [(random.uniform(-1e6, 1e6),) for _ in range(40)]
                + [(random.uniform(-7, 7),) for _ in range(40)]),
    "gammaP": rows(gamma_p, gamma_arguments(80)),
    "gammaQ": rows(gamma_q, gamma_arguments(80)),
    "betaRegularized": rows(lambda x, a, b: betainc(a, b, 0, x, regularized=True),
                            beta_arguments(80)),
    "loglogisticLimitedMean": rows(
        loglogistic_limited_mean,
        [(log_uniform(0.05, 12), log_uniform(1e-3, 1e6)) for _ in range(30)]
        + [(1.0, 100.0), (1.0001, 1e8), (0.9999, 1e8)]),
}

if __name__ == "__main__":
    lines = [f' "{name}": {json.dumps(table)}' for name, table in reference.items()]
    print("{\n" + ",\n".join(lines) + "\n}")
