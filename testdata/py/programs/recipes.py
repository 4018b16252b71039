#: log summary
import re
from collections import Counter, defaultdict
LOG = """2024-01-01 10:00:00 INFO start user=ann
2024-01-01 10:00:05 ERROR disk full path=/tmp
2024-01-01 10:01:00 INFO stop user=ann
2024-01-02 09:00:00 ERROR disk full path=/var
bad line"""
pattern = re.compile(r"^(?P<date>\S+) (?P<time>\S+) (?P<level>[A-Z]+) (?P<text>.*?)(?: (?P<key>\w+)=(?P<value>\S+))?$")
levels, by_day, bad = Counter(), defaultdict(list), 0
for line in LOG.splitlines():
    if m := pattern.match(line):
        levels[m["level"]] += 1
        by_day[m["date"]].append((m["text"], m["key"], m["value"]))
    else:
        bad += 1
print(dict(levels), bad)
for day, items in sorted(by_day.items()):
    print(f"{day}: {len(items):>2} {items[0]}")
#: word frequencies
import string
text = "The cat and the hat. The CAT sat; and sat, and sat!"
words = text.lower().translate(str.maketrans("", "", string.punctuation)).split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:3]:
    print(f"{w:<5}|{'#' * n}")
#: inventory
from dataclasses import dataclass, field
from decimal import Decimal, ROUND_HALF_UP
@dataclass(order=True)
class Item:
    name: str
    price: Decimal = field(compare=False)
    count: int = field(default=0, compare=False)
    @property
    def total(self): return (self.price * self.count).quantize(Decimal("0.01"), ROUND_HALF_UP)
items = [Item("pen", Decimal("1.255"), 3), Item("ink", Decimal("7"), 2)]
for i in sorted(items): print(f"{i.name:5}{i.total:>8}")
print(sum((i.total for i in items), Decimal(0)), items[0])
#: bank with errors
class Insufficient(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.short = need - have
class Account:
    def __init__(self, owner, balance=0): self.owner, self._balance = owner, balance
    def withdraw(self, amount):
        if amount <= 0: raise ValueError("amount must be positive")
        if amount > self._balance: raise Insufficient(amount, self._balance)
        self._balance -= amount
        return self._balance
    def __repr__(self): return f"Account({self.owner!r}, {self._balance})"
a = Account("ann", 10)
for amount in (3, 20, -1):
    try:
        print(a.withdraw(amount))
    except Insufficient as e:
        print("short by", e.short, "-", e)
    except ValueError as e:
        print("bad:", e)
    finally:
        print(a)
#: least recently used cache
from collections import OrderedDict
class LRU:
    def __init__(self, size): self.size, self.data = size, OrderedDict()
    def get(self, k):
        if k not in self.data: return None
        self.data.move_to_end(k)
        return self.data[k]
    def put(self, k, v):
        self.data[k] = v
        self.data.move_to_end(k)
        if len(self.data) > self.size: self.data.popitem(last=False)
c = LRU(2)
c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3)
print(list(c.data), c.get("b"))
#: shortest paths
import heapq
graph = {"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}
def dijkstra(start):
    best, heap = {start: 0}, [(0, start, [start])]
    paths = {}
    while heap:
        d, node, path = heapq.heappop(heap)
        if node in paths: continue
        paths[node] = path
        for other, w in graph[node].items():
            if d + w < best.get(other, float("inf")):
                best[other] = d + w
                heapq.heappush(heap, (d + w, other, path + [other]))
    return best, paths
print(*dijkstra("A"), sep="\n")
#: topological order
from graphlib import TopologicalSorter, CycleError
ts = TopologicalSorter({"app": {"lib", "core"}, "lib": {"core"}, "core": set()})
print(list(ts.static_order()))
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as e:
    print(e.args[0])
#: tokenizer and calculator
import re
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
def tokens(s):
    for number, op in TOKEN.findall(s):
        yield float(number) if number else op
class Parser:
    def __init__(self, s): self.toks, self.at = list(tokens(s)) + [None], 0
    def take(self): t = self.toks[self.at]; self.at += 1; return t
    def peek(self): return self.toks[self.at]
    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"):
            v = v + self.term() if self.take() == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek() in ("*", "/"):
            v = v * self.factor() if self.take() == "*" else v / self.factor()
        return v
    def factor(self):
        t = self.take()
        if t == "(":
            v = self.expr()
            assert self.take() == ")", "expected )"
            return v
        if t == "-": return -self.factor()
        if not isinstance(t, float): raise SyntaxError(f"unexpected {t!r}")
        return t
for s in ("1 + 2 * 3", "(1 + 2) * -3", "10 / 4 - 1", "1 / 0", "(1", "2 +"):
    try:
        print(s, "=", Parser(s).expr())
    except Exception as e:
        print(s, "->", type(e).__name__, e)
#: reverse polish
import operator
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow}
def rpn(s):
    stack = []
    for t in s.split():
        if t in OPS:
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[t](a, b))
        else:
            stack.append(float(t))
    return stack
print(rpn("3 4 + 2 *"), rpn("2 3 ^ 1 -"))
#: roman numerals
PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def roman(n):
    out = ""
    for value, sign in PAIRS:
        count, n = divmod(n, value)
        out += sign * count
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])
#: huffman codes
import heapq
from collections import Counter
from itertools import count
def codes(text):
    tie = count()
    heap = [(n, next(tie), c) for c, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], next(tie), (a[2], b[2])))
    out = {}
    def walk(node, prefix):
        if isinstance(node, str): out[node] = prefix or "0"
        else:
            walk(node[0], prefix + "0"); walk(node[1], prefix + "1")
    walk(heap[0][2], "")
    return out
c = codes("abracadabra")
print(c, "".join(c[x] for x in "abra"))
#: matrix inverse
from fractions import Fraction as F
def inverse(m):
    n = len(m)
    a = [[F(x) for x in row] + [F(i == j) for j in range(n)] for i, row in enumerate(m)]
    for i in range(n):
        p = next(r for r in range(i, n) if a[r][i])
        a[i], a[p] = a[p], a[i]
        a[i] = [x / a[i][i] for x in a[i]]
        for r in range(n):
            if r != i: a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
    return [row[n:] for row in a]
print([[str(x) for x in row] for row in inverse([[2, 1], [5, 3]])], inverse([[0, 1], [4, 0]]))
#: sudoku
def solve(board):
    for r in range(4):
        for c in range(4):
            if not board[r][c]:
                for v in range(1, 5):
                    box = [board[r // 2 * 2 + i][c // 2 * 2 + j] for i in range(2) for j in range(2)]
                    if v not in board[r] and v not in (row[c] for row in board) and v not in box:
                        board[r][c] = v
                        if solve(board): return True
                        board[r][c] = 0
                return False
    return True
b = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(solve(b), *b, sep="\n")
#: knapsack
from functools import lru_cache
weights, values = (1, 3, 4, 5), (1, 4, 5, 7)
@lru_cache(None)
def best(i, room):
    if i == len(weights): return 0
    skip = best(i + 1, room)
    return max(skip, values[i] + best(i + 1, room - weights[i])) if weights[i] <= room else skip
print(best(0, 7), best.cache_info().currsize > 5)
#: trie
class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def add(self, word):
        node = self
        for c in word: node = node.kids.setdefault(c, Trie())
        node.end = True
    def words(self, prefix=""):
        if self.end: yield prefix
        for c in sorted(self.kids): yield from self.kids[c].words(prefix + c)
    def find(self, prefix):
        node = self
        for c in prefix:
            if c not in node.kids: return []
            node = node.kids[c]
        return list(node.words(prefix))
t = Trie()
for w in ("car", "cat", "cart", "dog"): t.add(w)
print(t.find("ca"), t.find("x"), list(t.words()))
#: linked list
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
class Linked:
    def __init__(self, items=()):
        self.head = None
        for i in reversed(list(items)): self.head = Node(i, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def __len__(self): return sum(1 for _ in self)
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev
    def __repr__(self): return " -> ".join(map(str, self))
l = Linked([1, 2, 3])
l.reverse()
print(l, len(l), 2 in l, max(l))
#: state machine
from enum import Enum, auto
class S(Enum):
    IDLE = auto(); RUNNING = auto(); DONE = auto()
MOVES = {(S.IDLE, "start"): S.RUNNING, (S.RUNNING, "finish"): S.DONE, (S.RUNNING, "stop"): S.IDLE}
state = S.IDLE
for event in ("start", "stop", "finish", "start", "finish"):
    nxt = MOVES.get((state, event))
    print(f"{state.name:8}{event:8}{nxt.name if nxt else 'refused'}")
    state = nxt or state
#: plugins
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[name or cls.__name__.lower()] = cls
class Upper(Plugin):
    def run(self, s): return s.upper()
class Twice(Plugin, name="x2"):
    def run(self, s): return s * 2
print({n: p().run("ab") for n, p in sorted(Plugin.registry.items())})
#: observers
class Event:
    def __init__(self): self.handlers = []
    def __iadd__(self, f): self.handlers.append(f); return self
    def __isub__(self, f): self.handlers.remove(f); return self
    def __call__(self, *args): return [f(*args) for f in self.handlers]
e = Event()
double = lambda x: x * 2
e += double
e += str
print(e(3))
e -= double
print(e(4))
#: dispatch by type
from functools import singledispatch
@singledispatch
def show(x): return f"?{x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return "[" + ", ".join(map(show, x)) + "]"
@show.register
def _(x: str | bytes): return f"text {x!r}"
print(show([1, "a", 2.5, b"b", True]))
#: generator pipeline
def numbers(n): yield from range(n)
def evens(xs): return (x for x in xs if x % 2 == 0)
def squares(xs):
    for x in xs: yield x * x
def batch(xs, n):
    b = []
    for x in xs:
        b.append(x)
        if len(b) == n:
            yield b
            b = []
    if b: yield b
print(list(batch(squares(evens(numbers(10))), 2)))
#: coroutine averager
def averager():
    total, n, avg = 0, 0, None
    while True:
        x = yield avg
        if x is None: return total, n
        total, n = total + x, n + 1
        avg = total / n
a = averager()
next(a)
print([a.send(x) for x in (10, 20, 60)])
try: a.send(None)
except StopIteration as e: print(e.value)
#: descriptors that check
class Positive:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, cls): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, v):
        if v <= 0: raise ValueError(f"{self.name[1:]} must be positive, not {v}")
        setattr(obj, self.name, v)
class Box:
    w, h = Positive(), Positive()
    def __init__(self, w, h): self.w, self.h = w, h
print(Box(2, 3).w * Box(2, 3).h)
try: Box(1, -1)
except ValueError as e: print(e)
#: vectors
import math
class V:
    def __init__(self, *xs): self.xs = tuple(xs)
    def __add__(self, o): return V(*(a + b for a, b in zip(self.xs, o.xs)))
    def __mul__(self, k): return V(*(a * k for a in self.xs)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __abs__(self): return math.hypot(*self.xs)
    def __eq__(self, o): return isinstance(o, V) and self.xs == o.xs
    def __hash__(self): return hash(self.xs)
    def __bool__(self): return any(self.xs)
    def __repr__(self): return f"V{self.xs}"
    def __getitem__(self, i): return self.xs[i]
    def __neg__(self): return -1 * self
a, b = V(3, 4), V(1, 2)
print(a + b, 2 * a, a @ b, abs(a), a == V(3, 4), len({a, V(3, 4)}), bool(V(0, 0)), -a, [*a], a[1])
try: a * "x"
except TypeError as e: print(e)
#: csv report
import csv, io
from itertools import groupby
DATA = "region,product,units\nnorth,pen,3\nsouth,ink,5\nnorth,ink,2\nsouth,pen,x\n"
rows, bad = [], []
for n, row in enumerate(csv.DictReader(io.StringIO(DATA)), 2):
    try:
        rows.append({**row, "units": int(row["units"])})
    except ValueError as e:
        bad.append((n, str(e)))
rows.sort(key=lambda r: r["region"])
for region, group in groupby(rows, key=lambda r: r["region"]):
    group = list(group)
    print(f"{region:<8}{sum(r['units'] for r in group):>4} {', '.join(r['product'] for r in group)}")
print(bad)
#: nested json
import json
doc = json.loads('{"users": [{"name": "ann", "tags": ["a", "b"]}, {"name": "bob", "tags": []}], "n": 2}')
def flatten(x, path=""):
    if isinstance(x, dict):
        for k, v in x.items(): yield from flatten(v, f"{path}.{k}" if path else k)
    elif isinstance(x, list):
        for i, v in enumerate(x): yield from flatten(v, f"{path}[{i}]")
    else:
        yield path, x
print(dict(flatten(doc)))
print(json.dumps({u["name"]: len(u["tags"]) for u in doc["users"]}, sort_keys=True))
#: settings file
def parse(text):
    section, out = None, {}
    for n, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line: continue
        if line.startswith("[") and line.endswith("]"):
            section = out.setdefault(line[1:-1], {})
        elif "=" in line and section is not None:
            k, v = (p.strip() for p in line.split("=", 1))
            section[k] = int(v) if v.lstrip("-").isdigit() else {"true": True, "false": False}.get(v.lower(), v)
        else:
            raise SyntaxError(f"line {n}: {line!r}")
    return out
print(parse("[a]\nx = 1 # one\ny=true\n[b]\nz = text here\n"))
try: parse("x = 1")
except SyntaxError as e: print(e)
#: map and reduce with threads
from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from collections import Counter
docs = ["a b a", "b c", "a c c"]
with ThreadPoolExecutor(3) as ex:
    parts = list(ex.map(lambda d: Counter(d.split()), docs))
print(sorted(reduce(lambda x, y: x + y, parts).items()))
#: async pipeline
import asyncio
async def fetch(n):
    await asyncio.sleep(0.01 * (3 - n))
    return {"id": n, "value": n * n}
async def main():
    sem = asyncio.Semaphore(2)
    async def one(n):
        async with sem:
            return await fetch(n)
    results = await asyncio.gather(*(one(n) for n in range(4)))
    return {r["id"]: r["value"] for r in results}
print(asyncio.run(main()))
#: retry
def retry(times, *errors):
    def deco(f):
        def inner(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return f(*a, **k)
                except errors as e:
                    print(f"attempt {attempt}: {e}")
                    last = e
            raise RuntimeError("gave up") from last
        return inner
    return deco
calls = iter([ValueError("one"), ValueError("two"), "ok"])
@retry(3, ValueError)
def flaky():
    x = next(calls)
    if isinstance(x, Exception): raise x
    return x
print(flaky())
#: scheduler
import heapq, itertools
class Scheduler:
    def __init__(self): self.now, self.queue, self.n = 0, [], itertools.count()
    def after(self, delay, f, *args): heapq.heappush(self.queue, (self.now + delay, next(self.n), f, args))
    def run(self):
        while self.queue:
            self.now, _, f, args = heapq.heappop(self.queue)
            f(*args)
s = Scheduler()
def tick(name, left):
    print(s.now, name)
    if left: s.after(2, tick, name, left - 1)
s.after(1, tick, "a", 2)
s.after(2, tick, "b", 1)
s.run()
#: files and folders
import os, pathlib, tempfile, hashlib, shutil
root = pathlib.Path(tempfile.mkdtemp())
for name, text in (("a.txt", "one"), ("sub/b.txt", "two"), ("sub/c.txt", "one")):
    p = root / name
    p.parent.mkdir(parents=True, exist_ok=True)
    p.write_text(text)
seen = {}
for p in sorted(root.rglob("*.txt")):
    digest = hashlib.sha256(p.read_bytes()).hexdigest()
    seen.setdefault(digest, []).append(p.relative_to(root).as_posix())
print([v for v in seen.values() if len(v) > 1], sum(f.stat().st_size for f in root.rglob("*") if f.is_file()))
shutil.rmtree(root)
print(root.exists())
#: template report
from string import Template
from textwrap import dedent, indent
t = Template("Dear $name,\nyou owe $$${amount}.")
print(t.substitute(name="Ann", amount="3.50"))
print(indent(dedent("""
    Items:
      - one
      - two
""").strip(), "> "))
#: bits
def popcount(n): return bin(n).count("1")
flags = 0
for bit in (0, 3, 5): flags |= 1 << bit
print(f"{flags:08b}", popcount(flags), flags.bit_count(), flags.bit_length(), [i for i in range(8) if flags >> i & 1], flags ^ 0xFF, ~flags & 0xFF, int.from_bytes(flags.to_bytes(2, "big"), "little"))
#: run length
from itertools import groupby
import re
def pack(s): return "".join(f"{len(list(g))}{c}" for c, g in groupby(s))
def unpack(s): return "".join(c * int(n) for n, c in re.findall(r"(\d+)(\D)", s))
print(pack("aaabccd"), unpack(pack("aaabccd")) == "aaabccd")
#: game of life
from collections import Counter
def step(cells):
    n = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(3): cells = step(cells)
print(sorted(cells))
#: permutations and combinations
from itertools import permutations, combinations, product, accumulate
print(["".join(p) for p in permutations("abc", 2)], list(combinations(range(4), 3)), len(list(product("ab", repeat=3))), list(accumulate([1, 2, 3, 4], lambda a, b: a * b)))
#: primes
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
print(sieve(50), len(sieve(10000)))
#: matching commands
def run(cmd):
    match cmd.split():
        case ["go", ("north" | "south") as d]: return f"went {d}"
        case ["take", item, *rest] if not rest: return f"took {item}"
        case ["drop", *items]: return f"dropped {len(items)}"
        case []: return "nothing"
        case [verb, *_]: return f"cannot {verb}"
print([run(c) for c in ("go north", "take key", "take a b", "drop a b c", "", "fly")])
#: matching shapes
from dataclasses import dataclass
@dataclass
class Point: x: int; y: int
@dataclass
class Circle: center: Point; r: float
def where(s):
    match s:
        case Circle(Point(0, 0), r): return f"round the origin, {r}"
        case Circle(center=Point(x=x), r=r) if x > 0: return f"right, {r}"
        case {"type": "point", "at": [x, y, *_]}: return f"point {x},{y}"
        case Point(): return "a point"
        case _: return "?"
print([where(s) for s in (Circle(Point(0, 0), 1), Circle(Point(2, 1), 3.5), {"type": "point", "at": [1, 2, 3], "z": 0}, Point(1, 1), 5)])
#: typed dict and protocol
from typing import NamedTuple, Protocol, TypedDict, runtime_checkable
class Movie(TypedDict, total=False):
    name: str
    year: int
class Pair(NamedTuple):
    a: int
    b: str = "x"
@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(Movie(name="m"), Pair(1), isinstance(Duck(), Quacks), isinstance(3, Quacks), Movie.__annotations__, Pair.__annotations__)
#: temperature table
print(f"{'C':>6}{'F':>8}")
for c in range(-10, 31, 20):
    print(f"{c:>6}{c * 9 / 5 + 32:>8.1f}")
print("=" * 14, f"{1234567.891:,.2f}", f"{0.1234:.1%}", f"{255:#x} {255:b}", f"{'mid':^9}|", f"{-5:+d} {5:+d}", sep="\n")
#: binary search
import bisect
xs = [1, 3, 3, 5, 8]
print([bisect.bisect_left(xs, v) for v in (0, 3, 4, 9)], [bisect.bisect(xs, v) for v in (3, 8)])
grades = lambda score: "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grades(s) for s in (33, 60, 77, 89, 90, 100)])
#: levenshtein
from functools import cache
@cache
def distance(a, b):
    if not a or not b: return len(a) + len(b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))
print(distance("kitten", "sitting"), distance("", "abc"))
#: email and url extraction
import re
from urllib.parse import urlsplit, parse_qs
text = "Mail bob@example.com or see https://example.com/a?x=1&y=2#top and http://test.org."
print(re.findall(r"[\w.]+@[\w.]+\w", text), [(urlsplit(u).netloc, parse_qs(urlsplit(u).query)) for u in re.findall(r"https?://[^\s]+[^\s.]", text)])
#: secret santa with a seed
import random
names = ["ann", "bob", "cy", "di"]
rng = random.Random(7)
while True:
    given = names[:]
    rng.shuffle(given)
    if all(a != b for a, b in zip(names, given)): break
print(dict(zip(names, given)))
#: money in cents
from decimal import Decimal, getcontext, localcontext
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / Decimal(3))
print(Decimal("0.1") + Decimal("0.2"), Decimal("2.675").quantize(Decimal("0.01")), sum(map(Decimal, "0.10 0.20 0.30".split())), getcontext().prec)
#: caesar and vigenere
import string
def caesar(s, k): return s.translate(str.maketrans(string.ascii_lowercase, string.ascii_lowercase[k:] + string.ascii_lowercase[:k]))
print(caesar("attack at dawn", 3), caesar(caesar("zebra", 5), 21))
#: balanced brackets
def balanced(s):
    stack, pairs = [], {")": "(", "]": "[", "}": "{"}
    for i, c in enumerate(s):
        if c in pairs.values(): stack.append((c, i))
        elif c in pairs and (not stack or stack.pop()[0] != pairs[c]): return f"bad {c} at {i}"
    return f"open {stack[-1]}" if stack else "ok"
print([balanced(s) for s in ("([]{})", "(]", "((", "")])
#: two sums and windows
def pairs(xs, total):
    seen, out = {}, []
    for i, x in enumerate(xs):
        if total - x in seen: out.append((seen[total - x], i))
        seen[x] = i
    return out
from collections import deque
def window_max(xs, k):
    d, out = deque(), []
    for i, x in enumerate(xs):
        while d and xs[d[-1]] <= x: d.pop()
        d.append(i)
        if d[0] <= i - k: d.popleft()
        if i >= k - 1: out.append(xs[d[0]])
    return out
print(pairs([2, 7, 11, -2], 9), window_max([1, 3, -1, -3, 5, 3], 3))
#: merge intervals
def merge(xs):
    out = []
    for lo, hi in sorted(xs):
        if out and lo <= out[-1][1]: out[-1][1] = max(out[-1][1], hi)
        else: out.append([lo, hi])
    return out
print(merge([(8, 10), (1, 3), (2, 6), (15, 18), (17, 20)]))
#: flood fill
grid = ["..#.", ".##.", "#..."]
def regions(grid):
    seen, sizes = set(), []
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell == "." and (r, c) not in seen:
                stack, size = [(r, c)], 0
                seen.add((r, c))
                while stack:
                    y, x = stack.pop()
                    size += 1
                    for ny, nx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                        if 0 <= ny < len(grid) and 0 <= nx < len(row) and grid[ny][nx] == "." and (ny, nx) not in seen:
                            seen.add((ny, nx))
                            stack.append((ny, nx))
                sizes.append(size)
    return sizes
print(regions(grid))
#: text histogram
import statistics
data = [2, 3, 3, 5, 7, 7, 7, 9]
lo, hi, bins = min(data), max(data), 4
width = (hi - lo) / bins
for b in range(bins):
    n = sum(lo + b * width <= x < lo + (b + 1) * width or b == bins - 1 and x == hi for x in data)
    print(f"{lo + b * width:5.2f} {'*' * n}")
print(statistics.mean(data), round(statistics.stdev(data), 3))
#: diff of dicts
def diff(a, b):
    for k in sorted(a.keys() | b.keys()):
        if k not in b: yield "-", k, a[k]
        elif k not in a: yield "+", k, b[k]
        elif a[k] != b[k]: yield "~", k, (a[k], b[k])
print(list(diff({"x": 1, "y": 2}, {"y": 3, "z": 4})))
#: pascal and catalan
from math import comb
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
for row in pascal(5): print(" ".join(map(str, row)).center(12).rstrip())
print([comb(2 * n, n) // (n + 1) for n in range(8)])
#: events by week
from collections import defaultdict
from datetime import date, timedelta
weeks = defaultdict(list)
for i in range(0, 30, 9):
    d = date(2024, 12, 20) + timedelta(days=i)
    weeks[d.isocalendar()[:2]].append(d.strftime("%a %d %b"))
for (y, w), days in weeks.items(): print(f"{y}-W{w:02}", ", ".join(days))
