"""The addresses of draws, written a second time: prints the known answers of the tests here.

Run: python3 test/engine/random/known-answers.py
"""

import hashlib

MASK = 0xFFFFFFFF


def arc4(key):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + key[i % len(key)] + state[i]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0
    while True:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) & 255]


def seed_key(text):
    """seedrandom 3.0.5 on a key of 64 ASCII characters: no mixing beyond the characters."""
    digits = hashlib.sha256(text.encode()).hexdigest()
    stream = arc4([ord(digit) for digit in digits])
    for _ in range(256):
        next(stream)
    return [int.from_bytes(bytes(next(stream) for _ in range(4)), "big") for _ in range(4)]


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        p, q = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(q >> 32) ^ c[1] ^ k[0], q & MASK, (p >> 32) ^ c[3] ^ k[1], p & MASK]
        k = [(k[0] + 0x9E3779B9) & MASK, (k[1] + 0xBB67AE85) & MASK]
    return c


def mixed(a, b, c, d):
    return philox([a, b, c & MASK, d], [0x13198A2E, 0x03707344])[:2]


def entity_of_text(kind, text):
    h, g = 0x243F6A88, 0x85A308D3
    for character in map(ord, kind + "\0" + text):
        h = (h ^ character) * 0x9E3779B1 & MASK
        g = (g ^ character) * 0x5F356495 & MASK ^ h >> 15
        h ^= g >> 13
    return mixed(h, g, 0, 0)


def entity_of_cell(entity, index):
    return mixed(*entity, index, 1)


def entity_at(entity, index):
    return [(entity[0] + 128 * index) & MASK, entity[1]]


def trial_key(seed, trial):
    s = seed_key(seed)
    return philox([trial & MASK, trial >> 32, s[2], s[3]], s[:2])[:2]


def draw_word(key, entity, purpose):
    x = ((entity[0] + purpose & MASK) ^ key[0]) * 0x9E3779B1 & MASK
    x ^= x >> 15
    x = ((x + entity[1] & MASK) ^ key[1]) * 0x21F0AAAD & MASK
    x ^= x >> 15
    x = x * 0x735A2D97 & MASK
    return x ^ x >> 15


def show(words):
    return " ".join(f"{word:08x}" for word in words)


opened = entity_of_text("open", "006A")
source = entity_of_text("source", "Überblick 🚀")
week = entity_of_cell(source, 17)
created = entity_at(week, 3)

for seed in ["1", "11", "q3", "2026-Q1 Überblick", ""]:
    print("seed", repr(seed), show(seed_key(seed)))
print("entities", *map(show, [opened, source, week, entity_of_cell(source, -1), created]), sep="\n  ")
for seed, trial in [("1", 0), ("1", 1), ("q3", 99_999), ("1", 2**32)]:
    key = trial_key(seed, trial)
    print("trial", seed, trial, show(key))
    for entity in [opened, week, created]:
        print("  words", show(draw_word(key, entity, purpose) for purpose in [0, 3, 8, 9]))
