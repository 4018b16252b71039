package rewrite_test

import (
	"testing"

	"trammel/scrub"
	"trammel/scrub/rewrite"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

// first finds the first node of a type.
func first[T syntax.Node](f *syntax.File) (found T, ok bool) {
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		if !ok {
			found, ok = n.(T)
		}
		return !ok
	})
	return found, ok
}

func rewriteMatch(f *syntax.File) []scrub.Edit {
	m, _ := first[*syntax.Match](f)
	return rewrite.IfChain(f, m)
}

func rewriteNonlocal(f *syntax.File) []scrub.Edit {
	n, _ := first[*syntax.Nonlocal](f)
	return rewrite.Box(f, names.New(scope.Resolve(f)), n)
}

func rewriteAssign(f *syntax.File) []scrub.Edit {
	s, _ := first[*syntax.Assign](f)
	return rewrite.IndexTargets(f, s)
}

func rewriteLoop(f *syntax.File) []scrub.Edit {
	s, _ := first[*syntax.For](f)
	return rewrite.IndexTargets(f, s)
}

func rewriteCall(f *syntax.File) []scrub.Edit {
	c, _ := first[*syntax.Call](f)
	return rewrite.PlainArguments(f, c)
}

func renameX(f *syntax.File) []scrub.Edit {
	_, edits := rewrite.NewRenames(f).Rename("_x")
	return edits
}

// TestRewrites checks each rewrite where it applies, and that it leaves alone what it
// would change the meaning of: after is empty there.
func TestRewrites(t *testing.T) {
	const outer = "def f(a):\n    "
	for _, c := range []struct {
		name          string
		rewrite       func(*syntax.File) []scrub.Edit
		before, after string
	}{
		{"match on a call", rewriteMatch, "match g():\n    case 1: a = 1\n    case x: print(x)\n", "subject = g()\nif subject == 1: a = 1\nelse: x = subject; print(x)\n"},
		{"match with an irrefutable case alone", rewriteMatch, "match x:\n    case _:\n        pass\n", "if True:\n        pass\n"},
		{"match on pairs", rewriteMatch, "match x:\n    case (1, y) | [1, y]:\n        pass\n", ""},
		{"match with a guard on a capture", rewriteMatch, "match x:\n    case y if y > 1:\n        pass\n", ""},
		{"match with a star", rewriteMatch, "match x:\n    case [a, *b]:\n        pass\n", ""},
		{"match on attributes", rewriteMatch, "match x:\n    case P(a=1):\n        pass\n", ""},
		{"match with a named value", rewriteMatch, "match x:\n    case a.b as c: # why\n        pass\n", "if x == a.b: # why\n        c = x\n        pass\n"},
		{"nonlocal", rewriteNonlocal, outer + "n = 1\n    def g():\n        nonlocal n\n        n += 1\n    return n\n",
			outer + "n = [1]\n    def g():\n        n[0] += 1\n    return n[0]\n"},
		{"nonlocal alone", rewriteNonlocal, outer + "n = 1\n    def g():\n        nonlocal n\n    return f'{n}'\n", outer + "n = [1]\n    def g():\n        pass\n    return f'{n[0]}'\n"},
		{"nonlocal parameter", rewriteNonlocal, outer + "def g():\n        nonlocal a\n        a = 1\n", ""},
		{"nonlocal bound by a loop", rewriteNonlocal, outer + "for n in a: pass\n    def g():\n        nonlocal n\n        n = 1\n", ""},
		{"nonlocal bound in parentheses", rewriteNonlocal, outer + "n = (1)\n    def g():\n        nonlocal n\n        n = 1\n", ""},
		{"nonlocal deleted", rewriteNonlocal, outer + "n = 1\n    def g():\n        nonlocal n\n        del n\n", ""},
		{"two nonlocals", rewriteNonlocal, outer + "n = m = 1\n    def g():\n        nonlocal n, m\n        n = 1\n", ""},
		{"unpacking a name", rewriteAssign, "a, b = c\n", "a = c[0]\nb = c[1]\n"},
		{"unpacking into itself", rewriteAssign, "if d:\n    a, b = b\n", "if d:\n    values = b\n    a = values[0]\n    b = values[1]\n"},
		{"unpacking a tuple", rewriteAssign, "a, b = 1, 2\n", "values = (1, 2)\na = values[0]\nb = values[1]\n"},
		{"unpacking into an item", rewriteAssign, "a[0], b = c\n", ""},
		{"unpacking on a shared line", rewriteAssign, "if d: a, b = c\n", ""},
		{"unpacking in a loop", rewriteLoop, "for a, b in c:\n    # first\n    print(a)\n", "for item in c:\n    # first\n    a = item[0]\n    b = item[1]\n    print(a)\n"},
		{"unpacking in a loop of one line", rewriteLoop, "for a, b in c: print(a)\n", ""},
		{"stars", rewriteCall, "f(1, *(a, b), c=2, **{'d': e})\n", "f(1, a, b, c=2, d=e)\n"},
		{"star of a name", rewriteCall, "f(*a)\n", ""},
		{"two stars with a key that is no name", rewriteCall, "f(**{'a b': 1})\n", ""},
		{"rename", renameX, "class A:\n    _x = 1\n    def g(self, _x=2, /): return self._x + _x\nA._x, x = 1, 2\n",
			"class A:\n    x_ = 1\n    def g(self, x_=2, /): return self.x_ + x_\nA.x_, x = 1, 2\n"},
		{"rename what a string names", renameX, "_x = 1\ngetattr(a, '_x')\n", ""},
		{"rename what is imported", renameX, "from a import _x\n_x = 1\n", ""},
		{"rename what is not bound", renameX, "print(a._x)\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := syntax.ParseText("a.py", c.before)
			if !f.Valid() {
				t.Fatal(f.Verdict())
			}
			edits := c.rewrite(f)
			if c.after == "" {
				if len(edits) > 0 {
					t.Errorf("there are edits: %v", edits)
				}
				return
			}
			if out, err := scrub.Apply(c.before, edits); err != nil || out != c.after {
				t.Errorf("%v, got:\n%s\nwant:\n%s", err, out, c.after)
			}
		})
	}
}
