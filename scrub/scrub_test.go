package scrub_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"trammel/scrub"
	"trammel/syntax"
)

// strip applies a mode and checks what every pass promises: the result parses, has
// the promised tree, and a second run changes nothing.
func strip(t testing.TB, text string, mode scrub.Mode) string {
	t.Helper()
	f := syntax.ParseText("a.py", text)
	if !f.Valid() {
		t.Fatalf("%v in:\n%s", f.Verdict(), text)
	}
	g, err := scrub.StripAnnotations(f, mode).Apply(f)
	if err != nil {
		t.Fatalf("%s: %v in:\n%s", mode, err, text)
	}
	if again := scrub.StripAnnotations(g, mode); len(again.Edits) > 0 {
		t.Fatalf("%s is not idempotent: %v\nbefore:\n%s\nafter:\n%s", mode, again.Edits, text, g.Text)
	}
	return g.Text
}

func TestStripAnnotations(t *testing.T) {
	for _, c := range []struct{ name, before, impure, all, everything string }{
		{"parameters", "def f(a: int, b: g() = 1, /, *c: int, d: 'x' = 2, **e: [1]) -> None: ...\n",
			"def f(a: int, b = 1, /, *c: int, d: 'x' = 2, **e: [1]) -> None: ...\n",
			"def f(a, b = 1, /, *c, d = 2, **e): ...\n", ""},
		{"parentheses", "def f(a: (int)) -> (\n    str\n): pass\n(x): (int) = 3\n", "", "def f(a): pass\n(x) = 3\n", ""},
		{"variables", "x: int = 1\ny: int\nz: int  # why\n", "", "x = 1\n  # why\n", ""},
		{"only statement", "if a:\n    x: int\ndef f():\n    y: int\n    z: int\n", "", "if a:\n    pass\ndef f():\n    pass\n", ""},
		{"semicolons", "a = 1; x: int; b = 2\nx: int; y = 1\ny = 1; x: int\nx: int;\n", "", "a = 1; b = 2\ny = 1\ny = 1\n", ""},
		{"one line", "if a: x: int\nelse: y: int = 2\n", "", "if a: pass\nelse: y = 2\n", ""},
		{"attribute targets", "f().x: g() = 1\na[0]: int = 2\n", "f().x = 1\na[0]: int = 2\n", "f().x = 1\na[0] = 2\n", ""},
		{"plain fields", "class A:\n    x: int\n    y: g() = 1\n\n    def m(self, a: int): pass\n",
			"class A:\n    x: int\n    y: object = 1\n\n    def m(self, a: int): pass\n",
			"class A:\n    y = 1\n\n    def m(self, a): pass\n", ""},
		{"fields", "@dataclass\nclass A:\n    x: int\n    y: g() = 1\n    z: ClassVar[g()] = 2\n    w: 'ClassVar[g()]'\n    v: t.Annotated[int, g()]\n",
			"@dataclass\nclass A:\n    x: int\n    y: object = 1\n    z: ClassVar[object] = 2\n    w: \"ClassVar[object]\"\n    v: int\n",
			"@dataclass\nclass A:\n    x: int\n    y: object = 1\n    z: ClassVar[object] = 2\n    w: \"ClassVar[object]\"\n    v: int\n",
			"@dataclass\nclass A:\n    y = 1\n    z = 2\n"},
		{"fields read by a base", "class A(Model):\n    x: int\nclass B(A):\n    x: int\nclass C(ValueError):\n    x: int = 1\nclass D(C, metaclass=M):\n    x: int\n", "",
			"class A(Model):\n    x: int\nclass B(A):\n    x: int\nclass C(ValueError):\n    x = 1\nclass D(C, metaclass=M):\n    x: int\n",
			"class A(Model):\n    pass\nclass B(A):\n    pass\nclass C(ValueError):\n    x = 1\nclass D(C, metaclass=M):\n    pass\n"},
		{"a class made a dataclass later", "class A:\n    x: int\nA = dataclass(A)\n", "", "class A:\n    x: int\nA = dataclass(A)\n", "class A:\n    pass\nA = dataclass(A)\n"},
		{"only fields", "class A:\n    x: int\n", "class A:\n    x: int\n", "class A:\n    pass\n", ""},
		{"a docstring that would be", "class A:\n    x: int\n    'x is'\n    y: int\n", "", "class A:\n    pass\n    'x is'\n", ""},
		{"declared local", "def f():\n    x: g()\n    y: int\n    z: int\n    z = 1\n    return lambda: x\n",
			"def f():\n    x: object\n    y: int\n    z: int\n    z = 1\n    return lambda: x\n",
			"def f():\n    x: object\n    z = 1\n    return lambda: x\n", ""},
		{"declared local and bound", "def f(a):\n    x: int\n    y: int\n    def x(): y; nonlocal_ = 1\n    import y.z\n    w: int\n    [w for w in a]\n    w\n", "",
			"def f(a):\n    def x(): y; nonlocal_ = 1\n    import y.z\n    w: int\n    [w for w in a]\n    w\n",
			"def f(a):\n    def x(): y; nonlocal_ = 1\n    import y.z\n    w: object\n    [w for w in a]\n    w\n"},
		{"signatures that are read", "@f.register\ndef _(a: int, b: g()) -> str: ...\n@overload\ndef h(a: int) -> int: ...\n",
			"@f.register\ndef _(a: int, b: object) -> str: ...\n@overload\ndef h(a: int) -> int: ...\n",
			"@f.register\ndef _(a: int, b: object) -> str: ...\n@overload\ndef h(a: int) -> int: ...\n",
			"@f.register\ndef _(a, b): ...\n@overload\ndef h(a): ...\n"},
		{"type parameters", "def f[T: (int, str), *Ts, **P](a: T): ...\nclass A[T: g()]: ...\ntype X[T: int] = g()\ntype Y = int\n",
			"def f[T: (int, str), *Ts, **P](a: T): ...\nclass A[T]: ...\ntype X[T: int] = object\ntype Y = int\n",
			"def f[T, *Ts, **P](a): ...\nclass A[T]: ...\ntype X[T] = object\ntype Y = int\n",
			"def f[T, *Ts, **P](a): ...\nclass A[T]: ...\ntype X[T] = object\ntype Y = object\n"},
		{"defaults of type parameters", "class A[T = int, U = g()]: ...\n", "class A[T = int, U = object]: ...\n", "class A[T = int, U = object]: ...\n", "class A[T, U]: ...\n"},
		{"type comments", "x = []  # type: list[g()]\nfor y in x:  # type: int\n    pass\ndef f(a):\n    # type: (int) -> str\n    return a  # type: ignore\n",
			"x = []\nfor y in x:  # type: int\n    pass\ndef f(a):\n    # type: (int) -> str\n    return a  # type: ignore\n",
			"x = []\nfor y in x:\n    pass\ndef f(a):\n    return a  # type: ignore\n", ""},
		{"annotations written by hand", "f.__annotations__ = {'x': 'int'}\nf.__annotations__['y'] = g()\nA.__annotations__.update(x=1)\nA.__annotations__.update(g())\nif a:\n    def __annotate__(format): return {}\n",
			"f.__annotations__ = {'x': 'int'}\nA.__annotations__.update(x=1)\nif a:\n    pass\n",
			"f.__annotations__ = {'x': 'int'}\nA.__annotations__.update(x=1)\nif a:\n    pass\n",
			"if a:\n    pass\n"},
		{"targets with effects", "f().x: int\nself.x: int\nself.y: g()\n", "self.x: int\n", "-", ""},
		{"backslashes", "if a:\n    \\\n  x: int; \\\n  y: int\n    z = 1\n", "", "if a:\n    z = 1\n", ""},
		{"layout is kept", "def f( a :int ,\n      b: str='é', # note\n      ) -> int :\n\treturn a\n",
			"def f( a :int ,\n      b: str='é', # note\n      ) -> int :\n\treturn a\n",
			"def f( a ,\n      b='é', # note\n      ) :\n\treturn a\n", ""},
		{"line ends", "x: int = 1\r\ny: int\r\nz = 2\r\n", "", "x = 1\r\nz = 2\r\n", ""},
		{"star", "def f(*args: *Ts): pass\n", "", "def f(*args): pass\n", ""},
		{"nested", "def f():\n    def g(a: h()): pass\n    class B:\n        def m(self) -> [c for c in d]: pass\n",
			"def f():\n    def g(a): pass\n    class B:\n        def m(self): pass\n", "def f():\n    def g(a): pass\n    class B:\n        def m(self): pass\n", ""},
		{"no final newline", "x: int", "", "", "-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			impure, all, everything := cmp.Or(c.impure, c.before), cmp.Or(c.all, c.everything), cmp.Or(c.everything, c.all)
			for mode, want := range map[scrub.Mode]string{scrub.Impure: impure, scrub.All: all, scrub.Everything: everything} {
				if d := gocmp.Diff(strings.TrimPrefix(want, "-"), strip(t, c.before, mode)); d != "" {
					t.Errorf("%s (-want +got):\n%s", mode, d)
				}
			}
		})
	}
}

func TestApplyAndMerge(t *testing.T) {
	edit := func(from, to int, text string) scrub.Edit {
		return scrub.Edit{Span: syntax.Span{Start: syntax.Pos(from), End: syntax.Pos(to)}, New: text}
	}
	got, err := scrub.Apply("abcdef", []scrub.Edit{edit(4, 5, "X"), edit(0, 1, ""), edit(2, 2, "-")})
	if err != nil || got != "b-cdXf" {
		t.Errorf("Apply gives %q, %v", got, err)
	}
	if _, err := scrub.Apply("abc", []scrub.Edit{edit(0, 2, ""), edit(1, 3, "")}); err == nil || !strings.Contains(err.Error(), "overlap at bytes 0 and 1") {
		t.Errorf("overlapping edits: %v", err)
	}
	if _, err := scrub.Apply("abc", []scrub.Edit{edit(2, 9, "")}); err == nil || !strings.Contains(err.Error(), "outside a text of 3 bytes") {
		t.Errorf("edit outside: %v", err)
	}
	merged, taken := scrub.Merge(
		[]scrub.Edit{edit(0, 2, "x")},
		[]scrub.Edit{edit(1, 3, "y"), edit(5, 6, "z")}, // conflicts: dropped whole
		[]scrub.Edit{edit(0, 2, "x"), edit(3, 4, "w")}, // repeats one, adds one
		[]scrub.Edit{edit(2, 2, "i")},                  // inserts at the edge of another: order would matter
	)
	if d := gocmp.Diff([]bool{true, false, true, false}, taken); d != "" {
		t.Error("taken:", d)
	}
	if d := gocmp.Diff([]scrub.Edit{edit(0, 2, "x"), edit(3, 4, "w")}, merged); d != "" {
		t.Error("merged:", d)
	}
}

func TestParseTemplate(t *testing.T) {
	fields, err := scrub.ParseTemplate("{{}} {0.a[b!:].c!r:>{width.x}} {} {name}")
	if err != nil {
		t.Fatal(err)
	}
	want := []scrub.Field{
		{Start: 5, End: 30, Arg: "0", Path: []scrub.Step{{Name: "a"}, {Name: "b!:", Index: true}, {Name: "c"}}, Conversion: "r", Spec: ">{width.x}",
			Nested: []scrub.Field{{Start: 20, End: 29, Arg: "width", Path: []scrub.Step{{Name: "x"}}}}},
		{Start: 31, End: 33},
		{Start: 34, End: 40, Arg: "name"},
	}
	if d := gocmp.Diff(want, fields); d != "" {
		t.Error(d)
	}
	for template, message := range map[string]string{
		"}": "single '}' encountered in format string", "{": "single '{' encountered in format string", "{a": "expected '}' before end of string",
		"{a.}": "empty attribute in format string", "{a[}": "expected '}' before end of string", "{a[b]c}": "only '.' or '[' may follow ']' in format field specifier",
		"{:{:{:{}}}}": "max string recursion exceeded",
	} {
		if _, err := scrub.ParseTemplate(template); err == nil || err.Error() != message {
			t.Errorf("%q: %v, want %q", template, err, message)
		}
	}
}

// FuzzMerge holds merging to what it promises: what is taken can be applied, is there
// whole, and keeps the text between; what is left out collides with it.
func FuzzMerge(f *testing.F) {
	f.Add("abcdef", []byte{0, 1, 2, 1, 1, 3, 0, 9, 9, 4, 0, 1, 5, 1, 3})
	f.Add("", []byte{0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, text string, plan []byte) {
		lists := planned(text, plan)
		merged, taken := scrub.Merge(lists...)
		got, err := scrub.Apply(text, merged)
		if err != nil {
			t.Fatalf("%v: merging %v gives %v", err, lists, merged)
		}
		size := len(text)
		for _, e := range merged {
			size += len(e.New) - e.Span.Len()
		}
		if len(got) != size {
			t.Errorf("%d bytes, want %d, after %v", len(got), size, merged)
		}
		for i, list := range lists {
			whole := true
			for _, e := range list {
				whole = whole && slices.Contains(merged, e)
			}
			if taken[i] != whole {
				t.Errorf("list %d of %v is taken: %v, and in %v: %v", i, lists, taken[i], merged, whole)
			}
		}
		if at := scrub.Origin(merged, syntax.Pos(len(got))); int(at) != len(text) {
			t.Errorf("the end comes from %d of %d after %v", at, len(text), merged)
		}
		if again, err := scrub.Apply(text, scrub.Coalesce(merged)); err != nil || again != got {
			t.Errorf("coalesced, %v give %q, %v, not %q", merged, again, err, got)
		}
		if again, err := scrub.Apply(text, []scrub.Edit{scrub.Difference(text, got)}); err != nil || again != got {
			t.Errorf("the difference of %q and %q gives %q, %v", text, got, again, err)
		}
	})
}

// planned makes lists of edits that do not collide within a list: three bytes are one
// edit, of whether it begins a list, where it begins and how long it is.
func planned(text string, plan []byte) (lists [][]scrub.Edit) {
	end := 0
	for ; len(plan) >= 3; plan = plan[3:] {
		if len(lists) == 0 || plan[0]%4 == 0 {
			lists, end = append(lists, nil), 0
		}
		start := end + int(plan[1])%8
		if start > len(text) {
			continue
		}
		stop := min(start+int(plan[2])%8, len(text))
		e := scrub.Edit{Span: syntax.Span{Start: syntax.Pos(start), End: syntax.Pos(stop)}, New: strings.Repeat("-", int(plan[0])%3)}
		end = stop + 1
		n := len(lists) - 1
		lists[n] = append(lists[n], e)
	}
	return lists
}
