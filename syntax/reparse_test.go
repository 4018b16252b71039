package syntax_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/syntax"
)

// everyNode holds all kinds of nodes but those of broken source, with what is optional in
// them given and left out, and comments and warnings between them.
const everyNode = `'''docs''' # first
@decorated
@twice(1, *a, key=2, **more)
async def f[T: int = str, *Ts, **P](a: int, b=1, /, c: "x" = 2, *args: T, d, e: int = 3, **kw) -> T:
    "docs"
    global g, h
    await x; return
    async for i in y: pass
    else: pass
    async with z as w, v: yield
    yield a
    yield from b
    return a
class C[T](A, B, metaclass=M, **kw):
    def m(self, /): nonlocal_ = lambda: 0; return lambda a, *b, c=1, **d: (a, b)
    def n(self, *, a): # comment
        def inner(): nonlocal a; del a, self.b, c[0]
x = y = a.b.c[1:2:3, ::, d][e]
x: int = 1; (x): str; self.y: "a"
x += -1 + ~2 @ 3 ** +4 // 5 if not a or b and c else 6
type Alias[T] = list[T]
while (n := n - 1) > 0 <= m is not None not in q != r: break
else: continue_ = 1
for i, [j, *k] in {}: continue
if a: pass
elif b: pass
else: pass
with (a as b, c): pass
try: pass
except (A, B) as e: raise E from e
except: raise
else: pass
finally: pass
try: pass
except* A: pass
assert a, "b"
assert a
import a.b as c, d
from . import *
from ..m.n import a as b, c
t = ()
t = 1, 0x1F, 1_0.5e3, 2j, None, True, False, ..., "s" u'u' "\d", b'\x00', r"\d", "\N{DIGIT ONE}"
t = f"a{b!r:>{w}.2}c{d=}{{" "e", t"a{b!s:{c}}{d}"
t = {1: 2, **d}, {1, *s}, [a for b in c if d if e for f in g], {a for b in c}, {a: b for c in d}, (a async for b in c)
match a:
    case 1 | -1 | 1+2j | "a" "b" | None | A.b: pass
    case [a, *_, b] if c: pass
    case (a, *rest): pass
    case {"k": v, A.b: _, **rest}: pass
    case C(a, 1, b=c, d=_) as e: pass
    case {}: pass
    case _: pass
`

// TestReparseKeeps edits before, in and behind all kinds of nodes, whose trees are then
// those of the older version at other places.
func TestReparseKeeps(t *testing.T) {
	old := syntax.Parse(syntax.NewSource("a.py", everyNode), syntax.MaxVersion)
	if !old.Valid() {
		t.Fatal(old.Errors[0])
	}
	var seen [syntax.NumKinds]bool
	seen[0], seen[syntax.KindOf((*syntax.BadStmt)(nil))] = true, true
	for _, n := range old.Index().Nodes {
		seen[syntax.KindOf(n)] = true
	}
	for kind, ok := range seen {
		if !ok {
			t.Errorf("no node of kind %d", kind)
		}
	}
	edits := []string{"", "a\n", "x = y.z(1)\n\n\n", "# longer than before\n", "@late\n", "(", "'''", "\\\n", "if a:\n  b\n", "\t", "é = 'ß'\n", "else:\n  pass\n", "f'{'", "\"\\d\"\n"}
	for at := 0; at <= len(everyNode); at += 3 {
		for _, text := range edits {
			sameAsParsed(t, old, everyNode[:at]+text+everyNode[min(at+len(text)%3, len(everyNode)):])
		}
	}
}

// TestReparseMends breaks texts with a quote, types in them, and mends them, with the last
// version that was valid at hand.
func TestReparseMends(t *testing.T) {
	paths, err := filepath.Glob("../testdata/bench/*.py")
	if err != nil || len(paths) < 10 {
		t.Fatal("no programs: ", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		valid := syntax.ParseText(path, text)
		for at := 0; at < len(text); at += 397 {
			line := at + strings.IndexByte(text[at:], '\n') + 1
			broken := sameAsParsed(t, valid, text[:line]+`"""`+text[line:])
			typed := sameAsParsed(t, broken, text[:line]+`"""more`+text[line:])
			for _, mended := range []string{text, text[:line] + "\"\"\"more\"\"\"\n" + text[line:]} {
				sameAsParsed(t, typed, mended, valid)
			}
		}
	}
}

// sameAsParsed parses the next version of a file, in both ways.
func sameAsParsed(t *testing.T, old *syntax.File, text string, older ...*syntax.File) *syntax.File {
	t.Helper()
	src := syntax.NewSource(old.Name, text)
	got, want := syntax.Reparse(src, old.Version, append(older, old)...), syntax.Parse(src, old.Version)
	for what, pair := range map[string][2]any{
		"trees": {got.Body, want.Body}, "tokens": {got.Tokens, want.Tokens}, "comments": {got.Comments, want.Comments},
		"errors": {got.Errors, want.Errors}, "warnings": {got.Warnings, want.Warnings}, "numbers": {got.NumNames, want.NumNames},
		"parts": {partsOf(got), partsOf(want)},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Fatalf("%s differ: %s\nin\n%s\nwhich was\n%s", what, cmp.Diff(pair[1], pair[0]), text, old.Text)
		}
	}
	return got
}

func partsOf(f *syntax.File) (list []syntax.Span) {
	parts := f.Parts()
	for k := range parts {
		list = append(list, parts[k].Span, syntax.Span{Start: syntax.Pos(parts[k].Names), End: syntax.Pos(parts[k].Tokens)})
	}
	return list
}
