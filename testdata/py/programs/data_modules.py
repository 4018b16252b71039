import calendar, collections, csv, io, json, pprint, random, statistics, uuid


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: csv round trip
rows = [["a", 'say "hi"', "x,y"], ["1", "", "multi\nline"], [None, 2.5, True]]
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(rows[0]))
w.writerows(rows[1:])
print(repr(out.getvalue()))
out.seek(0)
print(list(csv.reader(out)))
#: csv dialects
for kw in ({"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quotechar": "'"}, {"lineterminator": "\n"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}):
    out = io.StringIO()
    csv.writer(out, **kw).writerow(["a;b", 'q"q', 3, None, "it's"])
    print(kw, repr(out.getvalue()))
#: csv reading options
print(list(csv.reader(["a, b, 'c, d'"], quotechar="'", skipinitialspace=True)), list(csv.reader(["1,2.5,x"], quoting=csv.QUOTE_NONNUMERIC)) if False else list(csv.reader(['1,"x"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a|b"], delimiter="|")), list(csv.reader(["", "a"])), list(csv.reader(['a,"b', 'c",d'])))
r = csv.reader(["x,y", "1,2"])
print(next(r), r.line_num, list(r), r.line_num, r.dialect.delimiter)
attempt(lambda: list(csv.reader(['"unclosed'], strict=True)))
attempt(csv.reader, ["a"], delimiter="ab")
attempt(csv.writer, 3)
attempt(lambda: csv.writer(io.StringIO()).writerow(5))
#: csv dicts
r = csv.DictReader(io.StringIO("name,age\nann,3\nbob\ncy,5,extra\n"), restval="?", restkey="more")
print(r.fieldnames, list(r))
out = io.StringIO()
w = csv.DictWriter(out, ["b", "a"], extrasaction="ignore", restval="-")
w.writeheader()
w.writerows([{"a": 1, "b": 2, "c": 3}, {"a": 4}])
print(repr(out.getvalue()))
attempt(csv.DictWriter(io.StringIO(), ["a"]).writerow, {"a": 1, "z": 2})
#: csv sniffer and dialect registry
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print("pipes" in csv.list_dialects(), list(csv.reader(["a|b"], "pipes")), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
attempt(csv.get_dialect, "pipes")
d = csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n")
print(d.delimiter, csv.Sniffer().has_header("name,age\nann,3\nbob,4\n"), csv.field_size_limit())
#: json values
for v in (None, True, 1, -0.0, 1e100, 1.5, "a\"\\\n\té\u2028", [], {}, [1, [2]], {"a": {"b": None}}, (1, 2), {1: 2, None: 3, True: 4, 1.5: 5}, float("inf"), float("nan"), 10**30):
    print(json.dumps(v))
#: json options
d = {"b": [1, {"x": 2}], "a": "é"}
print(json.dumps(d, indent=2), json.dumps(d, sort_keys=True), json.dumps(d, separators=(",", ":")), json.dumps(d, ensure_ascii=False), json.dumps([], indent=2), json.dumps({"a": []}, indent="\t"), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), sep="\n")
#: json hooks
import datetime, decimal
class P:
    def __init__(self, x): self.x = x
print(json.dumps([P(1), {2}], default=lambda o: list(o) if isinstance(o, set) else o.__dict__))
print(json.loads('{"a": 1.5, "b": 2}', parse_float=decimal.Decimal, parse_int=str), json.loads('{"a": 1}', object_hook=lambda d: ("hooked", d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("NaN", parse_constant=lambda c: "const " + c))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime.date): return o.isoformat()
        return super().default(o)
print(json.dumps({"d": datetime.date(2024, 1, 2)}, cls=E))
attempt(json.dumps, P(1))
attempt(json.dumps, {(1, 2): 3})
attempt(json.dumps, float("nan"), allow_nan=False)
l = []
l.append(l)
attempt(json.dumps, l)
#: json errors
for s in ("", "{", "[1,]", "{'a': 1}", '{"a" 1}', "[1 2]", "tru", '"\\x"', '"unclosed', "01", "1.", "-", "[1]x", '{"a":1,}', '"\n"', "\ufeff1", "nul"):
    try:
        print(json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), e, e.pos, e.lineno, e.colno)
attempt(json.loads, 3)
attempt(json.loads, b"\xff")
print(json.loads(b'"\xc3\xa9"'), json.loads(bytearray(b"[1]")), json.loads(" \n[1 , 2]\t"), json.loads('"\\ud83d\\ude00 \\u00e9"'))
#: json files
f = io.StringIO()
json.dump({"a": [1]}, f)
f.seek(0)
print(json.load(f), json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder().decode("5"))
#: pprint
data = {"name": "x" * 30, "list": list(range(20)), "nested": {"a": {"b": {"c": [1, 2, 3]}}}, "tuple": (1,), "set": {3, 1, 2}}
pprint.pprint(data)
pprint.pprint(data, width=40, depth=2, indent=2, compact=True)
print(pprint.pformat([1, 2]), pprint.isreadable([1]), pprint.isrecursive([]), pprint.saferepr("a"))
pprint.pp({"b": 1, "a": 2})
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pprint(["long words " * 5, "b"], width=30)
pprint.pprint({i: "v" * i for i in range(0, 60, 12)})
pprint.pprint(10**8, underscore_numbers=True)
#: pprint of classes
import dataclasses, types
@dataclasses.dataclass
class Point:
    x: int
    y: list
pprint.pprint(Point(1, list(range(30))))
pprint.pprint(collections.OrderedDict(a=1, b=list(range(30))))
pprint.pprint(collections.Counter("abracadabra"))
pprint.pprint(collections.deque(range(40), maxlen=50))
pprint.pprint(collections.defaultdict(list, {"k": [1] * 30}))
pprint.pprint(types.SimpleNamespace(a=1, b="x" * 80))
pprint.pprint(collections.ChainMap({"a": 1}, {"b": "y" * 70}))
pprint.pprint(types.MappingProxyType({i: i * 10 ** 9 for i in range(8)}))
pprint.pprint(collections.UserDict({i: i * 10 ** 9 for i in range(8)}))
pprint.pprint(collections.UserList(range(40)))
pprint.pprint(bytes(range(60)))
pprint.pprint([bytearray(b"x" * 100)])
#: calendar
print(calendar.month(2024, 2), calendar.isleap(2000), calendar.leapdays(2000, 2020), calendar.monthrange(2023, 2), calendar.weekday(2024, 7, 4), calendar.monthcalendar(2024, 9)[0])
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2024, 6, w=3), list(c.iterweekdays()), [d for d in c.itermonthdays(2024, 2)][:8], c.monthdays2calendar(2024, 2)[0])
print(calendar.day_name[0], calendar.month_abbr[12], list(calendar.day_abbr), calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.JANUARY, calendar.Day.MONDAY, calendar.Month(3))
attempt(calendar.monthrange, 2024, 13)
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:80], len(calendar.calendar(2024)))
#: uuids
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.version, u.variant, u.fields, u == uuid.UUID(u.hex), u < uuid.UUID(int=2**127), uuid.UUID(bytes=u.bytes) == u, hash(u) == hash(uuid.UUID(str(u))))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), uuid.uuid4().version, uuid.uuid1().version, uuid.UUID(int=0), uuid.SafeUUID.unknown)
attempt(uuid.UUID, "xyz")
attempt(uuid.UUID)
attempt(uuid.UUID, int=-1)
#: random sequences
r = random.Random(42)
print(r.random(), r.randint(1, 100), r.choice("abc"), r.sample(range(100), 5), r.shuffle(l := list(range(6))), l, r.uniform(1, 2), r.gauss(0, 1), r.choices([1, 2, 3], weights=[1, 2, 3], k=5), r.getrandbits(40), r.randrange(0, 100, 7), r.triangular(0, 1, 0.5), r.expovariate(2), r.betavariate(2, 3))
random.seed("text")
print(random.random(), random.normalvariate(0, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.gammavariate(2, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.randbytes(4), random.binomialvariate(10, 0.3))
s = random.getstate()
a = random.random()
random.setstate(s)
print(a == random.random())
attempt(random.choice, [])
attempt(random.sample, [1], 2)
attempt(random.randint, 2, 1)
attempt(random.choices, [1, 2], weights=[0, 0])
attempt(random.sample, {1, 2}, 1)
print(random.sample(["a", "b"], counts=[2, 1], k=3).count("a"))
#: statistics
d = [1, 2, 2, 3, 4, 7, 9]
print(statistics.mean(d), statistics.median(d), statistics.mode(d), statistics.multimode("aabb"), statistics.stdev(d), statistics.pvariance(d), statistics.variance(d), statistics.harmonic_mean([40, 60]), statistics.geometric_mean([1, 9, 81]), statistics.fmean(d, weights=[1] * 7), statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.median_grouped([1, 3, 3, 5]), statistics.quantiles(d, n=4), statistics.quantiles(d, n=4, method="inclusive"))
print(statistics.correlation([1, 2, 3], [1, 2, 3.5]), statistics.covariance([1, 2, 3], [3, 2, 1]), statistics.linear_regression([1, 2, 3], [2, 4, 6]), statistics.NormalDist(100, 15).cdf(115), statistics.NormalDist.from_samples([1, 2, 3]), statistics.NormalDist(0, 1).inv_cdf(0.975), statistics.NormalDist(1, 2) + 3, statistics.NormalDist(0, 1).overlap(statistics.NormalDist(1, 1)), statistics.NormalDist(0, 1).zscore(2))
attempt(statistics.mean, [])
attempt(statistics.stdev, [1])
attempt(statistics.mode, [])
attempt(statistics.harmonic_mean, [-1])
attempt(statistics.quantiles, [1], n=0)
import fractions
print(statistics.mean([fractions.Fraction(1, 2), 1]), statistics.mean([decimal.Decimal("0.1")] * 3) if "decimal" in globals() and False else "-")
#: counters
c = collections.Counter("mississippi")
print(c.most_common(2), c["z"], sum(c.values()), c + collections.Counter("is"), c - collections.Counter("miss"), c & collections.Counter("pip"), c | collections.Counter(z=2), +collections.Counter(a=-1, b=2), list(c.elements())[:4], c.total(), c.subtract("ss"), c, collections.Counter(a=1) <= collections.Counter(a=2))
#: deques
d = collections.deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.rotate(1), d, d.popleft(), d.pop(), d[1], d.index(3), d.count(2), d.extend([8, 9]), d, d.extendleft([7]), d, d.maxlen, d.copy() == d, d.reverse(), d, d.insert(1, 6) if len(d) < 4 else "full")
attempt(collections.deque([1], 1).insert, 0, 2)
attempt(collections.deque().pop)
#: ordered dicts and chain maps
o = collections.OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.popitem(last=False), list(reversed(o)), o == {"c": 3, "a": 1}, o == collections.OrderedDict([("c", 3), ("a", 1)]), o | {"z": 9})
m = collections.ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m["a"], m["b"], dict(m), m.maps, m.new_child({"a": 0})["a"], m.parents, len(m), "b" in m, m.get("q"))
attempt(m.__delitem__, "b")
#: named tuples
P = collections.namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (1, 2, 0), p.x + p[1], *p)
attempt(P)
attempt(P, 1, 2, 3, 4)
attempt(collections.namedtuple, "Q", "a a")
attempt(collections.namedtuple, "Q", "def")
print(collections.namedtuple("R", "a def a", rename=True)._fields)
attempt(p._replace, w=1)
#: user classes
class Upper(collections.UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Upper(a=1)
u.update(b=2)
print(u, u.data, "A" in u, len(u), u | {"c": 3})
class L(collections.UserList): pass
l = L([3, 1]) + [2]
l.sort()
print(l, l[0], type(l[:2]).__name__, l == [1, 2, 3])
class S(collections.UserString): pass
print(S("ab").upper(), S("a") + "b", type(S("x")[0]).__name__, S("abc") == "abc")
