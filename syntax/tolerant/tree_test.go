//go:build cgo

package tolerant

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/syntax"
	"trammel/syntax/outline"
)

func mustParse(t testing.TB, text string) *Tree {
	t.Helper()
	tree, err := Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func names(symbols []*outline.Symbol) string {
	var b strings.Builder
	for _, s := range symbols {
		b.WriteString(s.Name)
		if len(s.Children) > 0 {
			b.WriteString("(" + names(s.Children) + ")")
		}
		b.WriteString(" ")
	}
	return strings.TrimSpace(b.String())
}

func TestOutlineOfBrokenText(t *testing.T) {
	text := "LIMIT = 3\nclass A:\n    size = 1\n    def f(self):\n        x = 1\n\n    def g(self:\n\ndef h():\n    return (\n"
	if got, want := names(mustParse(t, text).Symbols()), "LIMIT A(size f)"; !strings.HasPrefix(got, want) {
		t.Errorf("symbols are %q, want them to begin with %q", got, want)
	}
}

func TestViewsAgreeWithStrictTree(t *testing.T) {
	text := "import os, sys\nfrom a import (\n    b,\n)\n\n# one\n# two\ndef f(x):\n    return g(x, h(y=[\n        1,\n    ]))\n"
	tree := mustParse(t, text)
	strict := syntax.ParseText("x.py", text)
	if got, want := names(tree.Symbols()), names(outline.Symbols(strict)); got != want {
		t.Errorf("symbols: %q and %q", got, want)
	}
	var calls, imports []syntax.Span
	syntax.InspectAll(strict.Body, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.Call:
			calls = append(calls, n.Range())
		case *syntax.Import, *syntax.ImportFrom:
			imports = append(imports, n.Range())
		}
		return true
	})
	if d := cmp.Diff(calls, tree.Calls()); d != "" {
		t.Error("calls:", d)
	}
	if d := cmp.Diff(imports, tree.Imports()); d != "" {
		t.Error("imports:", d)
	}
	if folds := tree.Folds(); len(folds) < 4 {
		t.Errorf("folds: %v", folds)
	}
	at := syntax.Pos(strings.Index(text, "y=["))
	if selection := tree.Selection(at); len(selection) < 5 || selection[0].Len() != 1 {
		t.Errorf("selection at %d: %v", at, selection)
	}
}

// TestUpdate holds that a tree after many edits equals one parsed from scratch,
// with trees dropped all the while for the collector to free.
func TestUpdate(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := "def f(a, b):\n    return a + b\n\n\nclass A:\n    x = [1, 2, 3]\n"
	tree := mustParse(t, text)
	pieces := []string{"(", ")", "\n", "    ", "def g():", "x = 1", "\"\"\"", "é", "", "# c\n"}
	for i := range 300 {
		from := syntax.Pos(r.IntN(len(text) + 1))
		to := min(from+syntax.Pos(r.IntN(4)), syntax.Pos(len(text)))
		piece := pieces[r.IntN(len(pieces))]
		next := text[:from] + piece + text[to:]
		updated, err := tree.Update(context.Background(), syntax.Span{Start: from, End: to}, len(piece), next)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(mustParse(t, next).all(), updated.all(), cmp.AllowUnexported(node{})); d != "" {
			t.Fatalf("edit %d: incremental tree differs:\n%s", i, d)
		}
		text, tree = next, updated
		if i%50 == 0 {
			runtime.GC()
		}
	}
}

func TestDeepAndLongText(t *testing.T) {
	for name, text := range map[string]string{
		"brackets": strings.Repeat("(", 100_000),
		"unary":    strings.Repeat("-", 100_000) + "1",
		"soup":     strings.Repeat("]x([:", 20_000),
	} {
		tree, err := Parse(context.Background(), text)
		if err != nil {
			continue // out of time is an answer
		}
		if len(tree.Selection(10)) == 0 {
			t.Errorf("%s: no selection", name)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Parse(ctx, strings.Repeat("x = [1, 2]\n", 50_000)); err == nil {
		t.Skip("the parser finished before it looked at the context")
	}
	mustParse(t, "x = 1\n")
}

func BenchmarkTreeSitter(b *testing.B) {
	files, err := filepath.Glob("../../testdata/bench/*.py")
	if err != nil || len(files) == 0 {
		b.Fatal("no programs in testdata/bench: ", err)
	}
	var all strings.Builder
	for all.Len() < 256<<10 {
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			all.Write(data)
		}
	}
	text := all.String()
	b.Run("tree-sitter", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			tree := mustParse(b, text)
			tree.tree.RootNode()
		}
	})
	b.Run("strict", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			syntax.ParseText("corpus.py", text)
		}
	})
}
