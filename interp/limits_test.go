package interp_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"

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
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			r := compile(t, "bomb.py", source).Run(context.Background(), &world.Recorder{}, tight)
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
		"lambda":     "f = lambda: f()\nf()",
	} {
		t.Run(name, func(t *testing.T) {
			r := compile(t, "recursion.py", source).Run(context.Background(), &world.Recorder{}, tight)
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
	r := compile(t, "loop.py", "while True: pass").Run(context.Background(), &world.Recorder{}, limits)
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
	r := compile(t, "loop.py", "while True: pass").Run(ctx, &world.Recorder{}, limits)
	if r.ErrorMessage() != "the run was cancelled" {
		t.Errorf("message is %q", r.ErrorMessage())
	}
}

func TestEffectsAreRecordedAndDenied(t *testing.T) {
	w := &world.Recorder{}
	r := compile(t, "open.py", "try:\n    open('a.txt')\nexcept PermissionError as e:\n    print(e)\nopen('b.txt', 'w')\n").
		Run(context.Background(), w, object.DefaultLimits)
	if r.ErrorType() != "PermissionError" || len(w.Effects) != 2 || w.Effects[0].Kind != "fs.read" || w.Effects[1].Kind != "fs.write" {
		t.Errorf("%s, effects %+v", r.ErrorType(), w.Effects)
	}
	if !strings.Contains(w.Stdout(), "grants no fs.read: a.txt") {
		t.Errorf("stdout is %q", w.Stdout())
	}
}

// FuzzRun holds that no program text makes the evaluator panic or outlive its limits.
func FuzzRun(f *testing.F) {
	for _, seed := range []string{"print(1)", "x = [i for i in range(3)]\nx[0] += 1", "def f(*a, **k): yield\nlist(f())", "class A:\n    x = 1\nA().x",
		"try:\n    1/0\nexcept Exception as e:\n    raise ValueError from e", "f'{1:>{5}}'", "'%s' % (1,)", "a, *b = 'abc'"} {
		f.Add(seed)
	}
	limits := object.Limits{Steps: 100_000, Memory: 8 << 20, Output: 16 << 10, Depth: 200, Time: time.Second}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 4096 {
			t.Skip("large inputs have tests of their own")
		}
		p, bad := interp.Compile(syntax.ParseText("fuzz.py", source))
		if bad != nil {
			return
		}
		start := time.Now()
		r := p.Run(context.Background(), &world.Recorder{}, limits)
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
