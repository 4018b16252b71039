package guards_test

import (
	"strings"
	"testing"

	"trammel/scrub/guards"
	"trammel/syntax"
)

// guarded rewrites a text, checks the result against its promise, and that a second
// run leaves it alone.
func guarded(t *testing.T, text string, v syntax.Version, o guards.Options) (string, error) {
	t.Helper()
	f := syntax.Parse(syntax.NewSource("a.py", text), v)
	if !f.Valid() {
		t.Fatalf("%v in:\n%s", f.Verdict(), text)
	}
	change, err := guards.Change(f, o)
	if err != nil {
		return "", err
	}
	g, err := change.Apply(f)
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	if again, err := guards.Change(g, o); err != nil || len(again.Edits) > 0 {
		t.Errorf("again: %v %v in:\n%s", again.Edits, err, g.Text)
	}
	return g.Text, nil
}

// TestHardened shows what hardening changes, and that nothing else is.
func TestHardened(t *testing.T) {
	for _, c := range []struct{ name, before, plain, hardened string }{
		{"list target", "[a, b] = c\n", "[a, b] = c\n", "[a, b] = _unpack_sequence_(c, {'childs': (), 'min_len': 2}, _getiter_)\n"},
		{"list in tuple", "a, [b, *c] = d\n", "a, [b, *c] = _unpack_sequence_(d, {'childs': (), 'min_len': 2}, _getiter_)\n",
			"a, [b, *c] = _unpack_sequence_(d, {'childs': ((1, {'childs': (), 'min_len': 1}),), 'min_len': 2}, _getiter_)\n"},
		{"list in for", "for [a] in b: pass\n", "for [a] in _getiter_(b): pass\n", "for [a] in _iter_unpack_sequence_(b, {'childs': (), 'min_len': 1}, _getiter_): pass\n"},
		{"list in with", "with a as [b]:\n    c\n", "with a as [b]:\n    c\n",
			"with a as _tmp0:\n    try:\n        [b] = _unpack_sequence_(_tmp0, {'childs': (), 'min_len': 1}, _getiter_)\n    finally:\n        del _tmp0\n    c\n"},
		{"t-string", "t'{a.b} {c[0]!r:>{d.e}} {f.g=}'\n", "t'{a.b} {c[0]!r:>{d.e}} {f.g=}'\n",
			"t'{_getattr_(a, \"b\")} {_getitem_(c, 0)!r:>{_getattr_(d, \"e\")}} f.g={_getattr_(f, \"g\")!r}'\n"},
		{"class keywords", "class A[T](B, k=1, metaclass=M, **c): pass\n", "class A(B, metaclass=__metaclass__): pass\n", "class A[T](B, k=1, metaclass=__metaclass__, **c): pass\n"},
		{"class without a metaclass", "class A(k=1): pass\nclass B[T]: pass\n", "class A(metaclass=__metaclass__): pass\nclass B(metaclass=__metaclass__): pass\n",
			"class A(k=1, metaclass=__metaclass__): pass\nclass B[T](metaclass=__metaclass__): pass\n"},
		{"docstring", "def f():\n    'doc'\n    print(1)\n", "def f():\n    _print = _print_(_getattr_)\n    'doc'\n    _print._call_print(1)\n",
			"def f():\n    'doc'\n    _print = _print_(_getattr_)\n    _print._call_print(1)\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for hardened, want := range map[bool]string{false: c.plain, true: c.hardened} {
				if got, err := guarded(t, c.before, syntax.MaxVersion, guards.Options{Hardened: hardened}); err != nil || got != want {
					t.Errorf("hardened %v: %v, got:\n%s\nwant:\n%s", hardened, err, got, want)
				}
			}
		})
	}
}

// TestFields checks the quotes and the layout of fields in f-strings, which older
// Pythons restrict.
func TestFields(t *testing.T) {
	for _, c := range []struct {
		version             syntax.Version
		before, after, fail string
	}{
		{8, "f'{a.b}' f\"{a.b}\" f'''{a.b}'''\n", "f'{_getattr_(a, \"b\")}' f\"{_getattr_(a, 'b')}\" f'''{_getattr_(a, \"b\")}'''\n", ""},
		{8, "f'{[x for x, y in a]}'\n", "f'{[x for x, y in _iter_unpack_sequence_(a, {\"childs\": (), \"min_len\": 2}, _getiter_)]}'\n", ""},
		{11, "\nf'{f\"{a.b}\"}'\n", "", "line 2, column 7: no quotes are left for a guard in this f-string before Python 3.12: take the expression out of it"},
		{12, "f'{f\"{a.b}\"}'\n", "f'{f\"{_getattr_(a, 'b')}\"}'\n", ""},
		{12, "f'{a['x'].b=}'\n", "f'a[\\'x\\'].b={_getattr_(_getitem_(a, 'x'), \"b\")!r}'\n", ""},
		{12, "rf'{a['x'].b=}'\n", "", "line 1, column 4: the = in this field of a raw f-string cannot be written out: remove the r or the ="},
		{12, "f'{ {1: a.b} = !s:>3}'\n", "f' {{1: a.b}} = { {1: _getattr_(a, \"b\")}!s:>3}'\n", ""},
		{12, "f'{a=} {b=:>{c.d}}'\n", "f'{a=} b={b:>{_getattr_(c, \"d\")}}'\n", ""},
		{13, "f'''{a. # why\nb\n=}'''\n", "f'''a. \nb\n={_getattr_(a, # why\n\"b\")!r}'''\n", ""},
	} {
		got, err := guarded(t, c.before, c.version, guards.Options{})
		switch {
		case c.fail != "":
			if err == nil || err.Error() != c.fail {
				t.Errorf("%s: %v, want %s", c.before, err, c.fail)
			}
		case err != nil || got != c.after:
			t.Errorf("%s: %v, got:\n%s\nwant:\n%s", c.before, err, got, c.after)
		}
	}
}

// TestFragment checks that expressions and interactive input get no print collector.
func TestFragment(t *testing.T) {
	got, err := guarded(t, "print(a.b)\n", syntax.DefaultVersion, guards.Options{Fragment: true})
	if err != nil || strings.Contains(got, "_print_(") {
		t.Errorf("%v, got %s", err, got)
	}
}
