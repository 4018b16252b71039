package interp_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"

	"trammel/internal/pygen"
	"trammel/interp"
)

var tight = object.Limits{Steps: 2_000_000, Memory: 16 << 20, Output: 64 << 10, Depth: 500, Time: 2 * time.Second}

// TestBombs holds that programs that would take all memory or time end by a limit,
// or by a MemoryError that the limit allows them to see.
func TestBombs(t *testing.T) {
	for name, source := range map[string]string{
		"endless loop":       "while True: pass",
		"endless append":     "l = []\nwhile True: l.append(0)",
		"endless string":     "s = 'x'\nwhile True: s = s + s",
		"endless list":       "l = [0]\nwhile True: l = l + l",
		"endless dict":       "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
		"endless set":        "s = {x for x in iter(int, 1)}",
		"endless generator":  "def g():\n    while True: yield 1\nsum(g())",
		"endless iterator":   "list(iter(lambda: 1, 2))",
		"endless print":      "while True: print('x' * 1000)",
		"endless any":        "any(iter(int, 1))",
		"endless in":         "5 in iter(int, 1)",
		"endless unpack":     "a, *b = iter(int, 1)",
		"grow while iterate": "l = [1]\nfor x in l: l.append(x)",
		"huge power":         "9 ** 9 ** 9",
		"power loop":         "x = 3\nwhile True: x = x * x",
		"huge shift":         "1 << 10 ** 12",
		"huge repeat":        "'a' * 10 ** 12",
		"huge list":          "[0] * 10 ** 12",
		"huge range list":    "list(range(10 ** 12))",
		"huge bytes":         "bytes(10 ** 12)",
		"huge width":         "f'{1:>99999999999}'",
		"huge percent width": "'%99999999999d' % 1",
		"huge precision":     "'{:.999999999}'.format(1.5)",
		"huge zfill":         "'1'.zfill(10 ** 12)",
		"huge join":          "','.join(['x' * 10 ** 6] * 10 ** 4)",
		"huge replace":       "('a' * 10 ** 6).replace('a', 'b' * 10 ** 6)",
		"huge factorial":     "import math\nmath.factorial(10 ** 8)",
		"huge tuple":         "(1,) * 10 ** 11",
		"many suspended":     "def g():\n    yield 1\nl = []\nwhile True:\n    x = g()\n    next(x)\n    l.append(x)",
		"exception loop":     "while True:\n    try:\n        raise ValueError\n    except ValueError:\n        pass",
		"catch everything":   "while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass",
		"finally loop":       "def f():\n    while True:\n        try:\n            while True: pass\n        finally:\n            continue\nf()",
		"catch memory":       "while True:\n    try:\n        x = 'a' * 10 ** 12\n    except MemoryError:\n        pass",
		"sort key":           "sorted(range(10 ** 7), key=lambda x: -x)",
		"nested lists":       "l = []\nwhile True: l = [l]",
		"backtracking":       "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
		"regex scan":         "import re\nre.findall(r'(?:a|aa)*b', 'a' * 100000)",
		"regex replace":      "import re\nre.sub('a', 'b' * 10 ** 6, 'a' * 10 ** 6)",
		"regex repeat":       "import re\nwhile True: re.compile('a' * 10 ** 5)",
		"nested exec":        "s = 'x = 1'\nwhile True: exec(s)",
		"huge source":        "exec('x = 1\\n' * 10 ** 7)",
		"deep source":        "while True: eval('(' * 90 + ')' * 90)",
		"json":               "import json\ns = '[' * 400 + ']' * 400\nwhile True: s = json.dumps([s, s])",
		"json cycle":         "import json\nl = []\nl.append(l)\njson.dumps(l)",
		"combinations":       "from itertools import combinations\nlist(combinations(range(100), 50))",
		"product":            "from itertools import product\nsum(1 for _ in product(range(100), repeat=8))",
		"permutations":       "from itertools import permutations\nfor p in permutations(range(20)): pass",
		"cycle":              "from itertools import cycle\nlist(cycle([1]))",
		"count":              "from itertools import count\nset(count())",
		"tee":                "from itertools import tee, count\na, b = tee(count())\nfor x in a: pass",
		"deque":              "from collections import deque\nd = deque()\nwhile True: d.append(1)",
		"counter":            "from collections import Counter\nfrom itertools import count\nCounter(count())",
		"bytearray":          "b = bytearray(b'x')\nwhile True: b += b",
		"huge bytearray":     "bytearray(10 ** 12)",
		"bytes join":         "b','.join([b'x' * 10 ** 6] * 10 ** 4)",
		"to bytes":           "(1).to_bytes(10 ** 12, 'big')",
		"digits":             "x = 7 ** 10 ** 5\nwhile True: str(x % 10 ** 4000)",
		"big division":       "x = 1 << 10 ** 7\nwhile True: x // 3",
		"modular power":      "pow(3, 1 << 10 ** 6, (1 << 10 ** 6) + 1)",
		"isqrt":              "import math\nx = 1 << 10 ** 7\nwhile True: math.isqrt(x)",
		"gcd":                "import math\nwhile True: math.gcd(3 ** 10 ** 5, 7 ** 10 ** 5)",
		"binomial":           "import math\nmath.comb(10 ** 9, 10 ** 8)",
		"product of ints":    "import math\nmath.prod(range(1, 10 ** 7))",
		"sum of lists":       "sum([[0] * 10 ** 4] * 10 ** 6, [])",
		"translate":          "('a' * 10 ** 6).translate({97: 'b' * 10 ** 6})",
		"expandtabs":         "'\\t'.expandtabs(10 ** 12)",
		"center":             "'x'.center(10 ** 12)",
		"encode":             "('é' * 10 ** 6).encode('ascii', 'xmlcharrefreplace' if 0 else 'backslashreplace') * 10 ** 6",
		"slices":             "l = list(range(10 ** 5))\nwhile True: l[len(l):] = l",
		"slice repeat":       "l = [0] * 10 ** 5\nwhile True: l *= 2",
		"dict update":        "d = {}\nwhile True: d.update({len(d) + i: i for i in range(1000)})",
		"set product":        "s = set()\nwhile True: s |= {(len(s), i) for i in range(1000)}",
		"str in loop":        "s = ''\nwhile True: s += 'xxxxxxxxxxxxxxxx'",
		"class loop":         "while True:\n    class A: x = 1",
		"many classes":       "l = []\nwhile True: l.append(type('A', (), {}))",
		"lambda loop":        "l = []\nwhile True: l.append(lambda: 0)",
		"instances":          "class A:\n    def __init__(self): self.x = [0] * 100\nl = []\nwhile True: l.append(A())",
		"exceptions kept":    "l = []\nwhile True:\n    try: 1 / 0\n    except Exception as e: l.append(e)",
		"async sleep":        "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\nasyncio.run(f())",
		"async tasks":        "import asyncio\nasync def g(): await asyncio.sleep(9)\nasync def f():\n    l = []\n    while True: l.append(asyncio.create_task(g()))\nasyncio.run(f())",
		"string io":          "import io\nb = io.StringIO()\nwhile True: b.write('x' * 1000)",
		"partial chain":      "from functools import partial\nf = print\nwhile True: f = partial(f, 1)",
		"cache":              "from functools import cache\n@cache\ndef f(x): return x\ni = 0\nwhile True:\n    f(i)\n    i += 1",
		"deepcopy":           "import copy\nl = [0]\nfor _ in range(40): l = [l, l]\ncopy.deepcopy([copy.deepcopy(l) for _ in range(10 ** 6)]) if 0 else repr(l)",
		"format nested":      "s = '{0:{1}}'.format('x', 10 ** 9)",
		"zip longest":        "from itertools import zip_longest, count\nlist(zip_longest(count(), [1]))",
		"heap":               "import heapq\nh = []\nwhile True: heapq.heappush(h, -len(h))",
		"unhashable search":  "l = [[i] for i in range(10 ** 4)]\nwhile True: [10 ** 5] in l",
		"equal strings":      "a = 'x' * 10 ** 6\nb = 'x' * 10 ** 6 + ''\nwhile True: a == b[:]",
		"bit count":          "x = (1 << 10 ** 7) - 1\nwhile True: x.bit_count()",
		"float sums":         "import math\nmath.fsum(iter(lambda: 0.1, 1))",
		"property loop":      "class A:\n    @property\n    def x(self): return 1\na = A()\nwhile True: a.x",
		"warn loop":          "import warnings\nwhile True: warnings.warn('x' * 1000)",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			r := compile(t, "bomb.py", source).Run(context.Background(), granting(t, "eval"), tight)
			if r.Exception == nil {
				t.Fatal("the program ended by itself")
			}
			if !r.Exception.Fatal && !r.Exception.Is(object.MemoryError) && !r.Exception.Is(object.ValueError) {
				t.Errorf("ended by %s: %s", r.ErrorType(), r.ErrorMessage())
			}
			if took := time.Since(start); took > tight.Time+time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// granting gives a world in which the program has some capabilities.
func granting(t testing.TB, capabilities ...string) *world.World {
	t.Helper()
	agent, err := policy.Lookup(policy.Agent)
	if err != nil {
		t.Fatal(err)
	}
	profile := agent.With(policy.Settings{Capabilities: capabilities})
	return world.New(world.Options{Profile: func() *policy.Profile { return profile }})
}

// TestRecursion holds that every way to recurse ends in a RecursionError, which a
// program may catch.
func TestRecursion(t *testing.T) {
	for name, source := range map[string]string{
		"call":       "def f(): f()\nf()",
		"eq":         "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
		"hash":       "class A:\n    def __hash__(self): return hash(self)\nhash(A())",
		"repr":       "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
		"str":        "class A:\n    def __str__(self): return str(self)\nstr(A())",
		"getattr":    "class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().x",
		"key":        "def k(x): return sorted([1, 2], key=k)\nk(1)",
		"init":       "class A:\n    def __init__(self): A()\nA()",
		"add":        "class A:\n    def __add__(self, o): return self + o\nA() + A()",
		"property":   "class A:\n    @property\n    def x(self): return self.x\nA().x",
		"list eq":    "a = []\nb = []\nfor i in range(100000):\n    a = [a]\n    b = [b]\na == b",
		"list repr":  "a = []\nfor i in range(100000): a = [a]\nrepr(a)",
		"tuple hash": "a = ()\nfor i in range(100000): a = (a,)\nhash(a)",
		"generator":  "def g():\n    yield from g()\nlist(g())",
		"exec":       "s = 'exec(s)'\nexec(s)",
		"lambda":     "f = lambda: f()\nf()",
	} {
		t.Run(name, func(t *testing.T) {
			r := compile(t, "recursion.py", source).Run(context.Background(), granting(t, "eval"), tight)
			if r.ErrorType() != "RecursionError" {
				t.Errorf("ended by %q: %s", r.ErrorType(), r.ErrorMessage())
			}
		})
	}
}

func TestDeadline(t *testing.T) {
	limits := object.DefaultLimits
	limits.Steps, limits.Time = 1<<60, 100*time.Millisecond
	start := time.Now()
	r := compile(t, "loop.py", "while True: pass").Run(context.Background(), &world.World{}, limits)
	if over := time.Since(start) - limits.Time; over > 20*time.Millisecond {
		t.Errorf("ended %v behind its deadline", over)
	}
	if !strings.Contains(r.ErrorMessage(), "time limit of 100ms") {
		t.Errorf("message is %q", r.ErrorMessage())
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	limits := object.DefaultLimits
	limits.Steps = 1 << 60
	r := compile(t, "loop.py", "while True: pass").Run(ctx, &world.World{}, limits)
	if r.ErrorMessage() != "the run was cancelled" {
		t.Errorf("message is %q", r.ErrorMessage())
	}
}

func TestEffectsAreRecordedAndDenied(t *testing.T) {
	w := world.New(world.Options{Modes: map[policy.Effect]world.Decision{policy.FileRead: world.Deny, policy.FileWrite: world.Deny}})
	r := compile(t, "open.py", "try:\n    open('a.txt')\nexcept PermissionError as e:\n    print(e)\nopen('b.txt', 'w')\n").
		Run(context.Background(), w, object.DefaultLimits)
	if r.ErrorType() != "PermissionError" || len(w.Events()) != 2 || w.Events()[0].Kind != "fs.read" || w.Events()[1].Kind != "fs.write" {
		t.Errorf("%s, effects %+v", r.ErrorType(), w.Events())
	}
	if !strings.Contains(w.Written(), "the host says deny for fs.read: open('a.txt', 'r')") {
		t.Errorf("stdout is %q", w.Written())
	}
}

// mostFuzzed is the size of the largest program that FuzzRun runs, in bytes.
const mostFuzzed = 4096

// FuzzRun holds that no program text makes the evaluator panic or outlive its limits.
func FuzzRun(f *testing.F) {
	for _, seed := range []string{"print(1)", "x = [i for i in range(3)]\nx[0] += 1", "def f(*a, **k): yield\nlist(f())", "class A:\n    x = 1\nA().x",
		"try:\n    1/0\nexcept Exception as e:\n    raise ValueError from e", "f'{1:>{5}}'", "'%s' % (1,)", "a, *b = 'abc'"} {
		f.Add(seed)
	}
	for seed := range int64(30) {
		if text := pygen.Program(seed); len(text) <= mostFuzzed {
			f.Add(text)
		}
	}
	limits := object.Limits{Steps: 100_000, Memory: 8 << 20, Output: 16 << 10, Depth: 200, Time: time.Second}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > mostFuzzed {
			t.Skip("large inputs have tests of their own")
		}
		p, bad := interp.Compile(syntax.ParseText("fuzz.py", source))
		if bad != nil {
			return
		}
		start := time.Now()
		r := p.Run(context.Background(), granting(t, "eval", "reflect"), limits)
		r.ValueText()
		var sink strings.Builder
		if err := r.WriteTraceback(&sink); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 3*time.Second {
			t.Fatalf("took %v", took)
		}
	})
}
