import random
#: seeded ints
random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(3, 100, 7), random.getrandbits(5), random.getrandbits(70))
#: seeds of other types
for seed in (0, -5, 12345678901234567890, 2.5, "text", b"bytes", bytearray(b"x"), ""):
    random.seed(seed)
    print(random.random())
#: version 1 seeds
random.seed("old", 1)
print(random.random())
random.seed("", version=1)
print(random.random())
#: choice and shuffle
random.seed(1)
items = list(range(10))
random.shuffle(items)
print(items, random.choice("abc"), random.choice(items))
#: sample
random.seed(2)
print(random.sample(range(100), 5), random.sample("abcdefgh", 3), random.sample(range(10 ** 6), 30))
print(random.sample(["red", "blue"], counts=[4, 2], k=5))
#: choices
random.seed(3)
print(random.choices("abc", k=5), random.choices([1, 2, 3], weights=[1, 0, 3], k=6), random.choices("xy", cum_weights=[1, 4], k=4))
#: distributions
random.seed(4)
print(random.uniform(1, 10), random.triangular(0, 10, 3), random.triangular(), random.gauss(0, 1), random.gauss(5, 2))
print(random.normalvariate(), random.lognormvariate(0, 1), random.expovariate(2), random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0))
print(random.gammavariate(2, 3), random.gammavariate(1, 3), random.gammavariate(0.5, 1), random.betavariate(2, 5))
print(random.paretovariate(3), random.weibullvariate(1, 1.5), random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.7), random.binomialvariate())
#: state
r = random.Random(7)
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], state[0], len(state[1]), state[2])
#: instances are apart
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.randint(0, 9), b.randint(0, 9), a.randbytes(4), b.randbytes(0))
#: errors
for call in (
    lambda: random.choice([]), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 10, 0),
    lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([1], [0]), lambda: random.choices([1, 2], [1]),
    lambda: random.choices([1], [1], cum_weights=[1]), lambda: random.getrandbits(-1), lambda: random.seed([]), lambda: random.gammavariate(0, 1),
    lambda: random.randint(5, 1), lambda: random.binomialvariate(-1), lambda: random.binomialvariate(1, 2), lambda: random.sample([1, 2], k=-1),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: subclass
class Loaded(random.Random):
    def random(self):
        return 0.25
r = Loaded(1)
print(r.uniform(0, 8), r.triangular())
#: monte carlo
random.seed(10)
print(sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(2000)))
#: shuffle of strings and words
rng = random.Random("seed")
words = "the quick brown fox".split()
rng.shuffle(words)
print(words, rng.sample(words, k=2), rng.choice(words))
#: large ranges
rng = random.Random(99)
print(rng.randrange(10 ** 30), rng.randint(-10 ** 20, 10 ** 20), rng.getrandbits(128), rng.getrandbits(0), rng.getrandbits(32))
