#: csv reading
import csv, io
for text in ("a,b,c\n1,2,3\n", 'x,"y, z","q ""q"""\r\n', '"multi\nline",2\n\n,\n', "a\tb", "no newline,x", '"a"b,c\n', "", "\n", '"open', "a,,b,\n"):
    print(list(csv.reader(io.StringIO(text))))
print(list(csv.reader(["a;b", "c;'d;e'"], delimiter=";", quotechar="'")), list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader([r"a\,b,c\\"], escapechar="\\")), list(csv.reader(['1,"2",x'][:1], quoting=csv.QUOTE_NONE)), list(csv.reader(['1,"2"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a\tb\"c"], dialect="excel-tab")))
#: csv writing
import csv, io
def out(rows, **kw):
    f = io.StringIO()
    w = csv.writer(f, **kw)
    w.writerows(rows)
    return f.getvalue()
rows = [["a", 1, 2.5, None], ["x,y", 'q"q', "line\nbreak", ""], [""], [" lead", True, "é"]]
for kw in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";", "lineterminator": "\n"}, {"quotechar": "'"}, {"doublequote": False, "escapechar": "\\"}, {"dialect": "unix"}, {"dialect": "excel-tab"}, {"quoting": csv.QUOTE_STRINGS, "lineterminator": "|"}):
    print(repr(out(rows, **kw)))
print(repr(out([["a,b", "c"]], quoting=csv.QUOTE_NONE, escapechar="!")))
#: csv dicts
import csv, io
f = io.StringIO("name,age\nAda,36\nBob\nEve,1,extra\n")
r = csv.DictReader(f)
print(r.fieldnames, list(r), r.line_num)
print(list(csv.DictReader(io.StringIO("1,2"), fieldnames=["a", "b", "c"], restval="-")))
f = io.StringIO()
w = csv.DictWriter(f, ["a", "b"], extrasaction="ignore")
w.writeheader()
w.writerow({"a": 1, "b": 2, "c": 3})
w.writerows([{"a": 4}, {"b": "x,y"}])
print(repr(f.getvalue()))
#: csv errors
import csv, io
for call in (
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.reader([], delimiter=",,"), lambda: csv.reader([], dialect="x"), lambda: csv.writer(3), lambda: csv.writer(io.StringIO()).writerow(3), lambda: list(csv.reader([b"a"])), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}),
    lambda: list(csv.reader(['"a" b'], strict=True)), lambda: list(csv.reader(['"a'], strict=True)), lambda: list(csv.reader(["a\rb"])), lambda: csv.reader([], bad=1), lambda: csv.reader([], quoting=9), lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="x"), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow([""]), lambda: list(csv.reader(["x"], quoting=csv.QUOTE_NONNUMERIC)),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: dialects
import csv
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects(), csv.get_dialect("pipes").delimiter, list(csv.reader(["a|b"], "pipes")))
class Semi(csv.excel):
    delimiter = ";"
print(list(csv.reader(["a;b"], Semi)), csv.Sniffer().sniff("a;b\n1;2\n").delimiter, csv.field_size_limit())
csv.unregister_dialect("pipes")
print(csv.list_dialects())
#: calendars
import calendar
print(calendar.month(2024, 2), calendar.month(2023, 10, 3, 1), sep="\n")
print(calendar.TextCalendar(6).formatmonth(2024, 9))
print(calendar.calendar(2024), end='')
#: calendar facts
import calendar, datetime
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 6), calendar.day_name[0], list(calendar.month_abbr)[:3], calendar.timegm((1970, 1, 2, 0, 0, 1)), calendar.SUNDAY, calendar.firstweekday(), calendar.weekheader(3))
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), c.monthdayscalendar(2024, 2), c.monthdays2calendar(2024, 2)[0], [str(d) for d in c.itermonthdates(2024, 3)][:3], list(c.itermonthdays3(2023, 12))[-3:], list(c.itermonthdays4(2023, 1))[0], len(c.yeardayscalendar(2024)))
for call in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2024, 2, 30)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:200])
#: pretty printing
from pprint import pprint, pformat, pp, saferepr, isreadable
data = {"name": "a longer name than most", "items": [1, 2, 3], "nested": {"z": (1,), "a": {"deep": ["x" * 30, "y" * 30, "w" * 20]}}, "set": {3, 1, 2}}
pprint(data)
pprint(data, width=40)
pprint(list(range(40)), compact=True, width=60)
pprint([["a" * 30] * 3, ("b" * 40, "c" * 40), frozenset(["d" * 70, "e" * 20])], indent=4)
pp({"b": 1, "a": 2})
print(pformat({"b": 1, "a": 2}), pformat([1, [2, [3, [4]]]], depth=2), pformat(()), pformat((1,)), pformat({}), saferepr({2: 1, 1: 2}), isreadable([1]), isreadable(object), pformat(1234567, underscore_numbers=True))
#: pretty collections
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
from dataclasses import dataclass, field
from pprint import pprint
from types import SimpleNamespace
pprint(OrderedDict((f"key{i}", "v" * 20) for i in range(4)))
pprint(defaultdict(list, {f"key{i}": ["v" * 20] for i in range(4)}))
pprint(Counter("abracadabra" * 3 + "x" * 7), width=20)
pprint(deque(range(30)), width=40)
pprint(deque(["a" * 20] * 3, maxlen=5), width=40)
pprint(SimpleNamespace(a="x" * 40, b=[1, 2], c="y" * 40))
@dataclass
class P:
    name: str
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)
pprint(P("n" * 30, ["t" * 20] * 3))
pprint([P("a"), P("b", [1])])
N = namedtuple("N", "x y")
pprint(N(1, 2))
#: pretty text
from pprint import pprint
pprint("the quick brown fox jumps over the lazy dog " * 3, width=40)
pprint({"k": "lorem ipsum dolor sit amet " * 4, "l": ["short", "line one\nline two\n" * 2]}, width=50)
pprint("short")
pprint(["a" * 100])
#: pretty recursion
from pprint import pprint, pformat, isrecursive
a = [1]
a.append(a)
print(pformat(a).startswith("[1, <Recursion on list with id="), isrecursive(a))
pprint({1: "a", "b": 2, None: 3, (1, 2): 4})
