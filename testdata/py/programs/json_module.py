#: dumps
import json
print(json.dumps({"a": [1, 2.5, None, True, "x\n\"é"], "b": {}}), json.dumps([]), json.dumps("é", ensure_ascii=False), json.dumps((1, 2)), json.dumps({1: 2, None: 3, True: 4, 2.5: 5}))
#: indent
import json
print(json.dumps({"a": [1, {"b": 2}], "c": [], "d": {}}, indent=2))
print(json.dumps([1, 2], indent="\t"), json.dumps([1], indent=0))
#: options
import json
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps({"x": {1, 2}}, default=sorted))
#: loads
import json
print(json.loads('{"a": [1, 2.5, null, true, "x\\u00e9\\n"], "b": -1e3}'), json.loads("  [] "), json.loads('"\\ud83d\\ude00"'), json.loads("1"), json.loads("NaN"), json.loads("-Infinity"), json.loads(b'{"k": 1}'))
#: hooks
import json
print(json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads('{"a": 1, "b": 2}', object_pairs_hook=tuple), json.loads("1.5", parse_float=str), json.loads("[1]", parse_int=float))
#: errors
import json
for text in ("", "{", "[1,]", '{"a" 1}', "{a: 1}", "[1 2]", '"abc', "nul", '{"a": 1,}', "1 2", '"\\x"', '"\\u12"', "[", '{"a":', "01", "-", '"a\nb"', "\ufeff1", "tru", '{"a": 1 "b"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(repr(text), "|", e, e.pos, e.lineno, e.colno)
#: dump errors
import json
for v in (object, {1, 2}, 1j):
    try:
        json.dumps(v)
    except TypeError as e:
        print(e)
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
try:
    json.dumps({(1,): 1})
except TypeError as e:
    print(e)
try:
    json.loads(5)
except TypeError as e:
    print(e)
#: encoder class
import json
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)
print(json.dumps([1j], cls=E), E().encode({"a": 2+1j}))
#: files
import json, io
f = io.StringIO()
json.dump([1, {"a": None}], f)
print(f.getvalue())
f.seek(0)
print(json.load(f))
#: subclasses
import json, enum, collections
class I(enum.IntEnum):
    A = 1
class S(str): pass
P = collections.namedtuple("P", "x y")
print(json.dumps([I.A, S("x"), P(1, 2), collections.OrderedDict(a=1), collections.defaultdict(int, b=2)]))
#: floats
import json
print(json.dumps([1.0, 1e100, 0.1, 1e-7, float("inf"), 123456789012345678901234567890]))
#: round trip
import json
data = {"name": "x", "tags": ["a", "b"], "n": {"deep": [1, [2, [3]]]}}
print(json.loads(json.dumps(data)) == data)
#: raw decode
import json
print(json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder().raw_decode("x[1]y", 1))
