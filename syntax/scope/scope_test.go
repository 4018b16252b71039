package scope_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"trammel/syntax"
	"trammel/syntax/scope"
)

// key finds a scope as CPython's symtable names it.
type key struct {
	line       int
	kind, name string
}

// scopes indexes every scope of a file; two lambdas of one line share a key.
func scopes(f *syntax.File, info *scope.Info) map[key][]*scope.Scope {
	out := map[key][]*scope.Scope{}
	var visit func(s *scope.Scope)
	visit = func(s *scope.Scope) {
		k := key{0, "module", "top"}
		switch s.Kind {
		case scope.Function, scope.Class:
			k = key{f.Line(s.Node.Range().Start), s.Kind.String(), s.Name}
		case scope.Lambda:
			k = key{f.Line(s.Node.Range().Start), "function", "lambda"}
		case scope.Comprehension:
			k = key{f.Line(s.Node.Range().Start), "function", strings.Trim(s.Name, "<>")}
		}
		out[k] = append(out[k], s)
		for _, child := range s.Children {
			visit(child)
		}
	}
	visit(info.Module)
	return out
}

// inlined reports whether a name belongs to a comprehension directly inside s,
// which CPython since 3.12 counts as s itself.
func inlined(s *scope.Scope, name string) bool {
	for _, child := range s.Children {
		if child.Kind == scope.Comprehension && (child.Symbols[name] != nil || inlined(child, name)) {
			return true
		}
	}
	return false
}

func binding(b scope.Binding) string {
	switch b {
	case scope.Local, scope.Cell:
		return "local"
	case scope.Free:
		return "free"
	}
	return "global"
}

// TestAsSymtable holds every binding to what CPython's symtable says
// (testdata/gen_scopes.py).
func TestAsSymtable(t *testing.T) {
	in, err := os.Open("testdata/scopes.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	files := map[string]map[key][]*scope.Scope{}
	compared := 0
	for lines := bufio.NewScanner(in); lines.Scan(); {
		parts := strings.Split(lines.Text(), "\t")
		if len(parts) != 7 {
			continue // the version
		}
		all := files[parts[0]]
		if all == nil {
			text, err := os.ReadFile(filepath.Join("../..", parts[0]))
			if err != nil {
				t.Fatal(err)
			}
			f := syntax.ParseText(parts[0], string(text))
			if !f.Valid() {
				t.Fatal(f.Verdict())
			}
			all = scopes(f, scope.Resolve(f))
			files[parts[0]] = all
		}
		line, err := strconv.Atoi(parts[1])
		if err != nil {
			t.Fatal(err)
		}
		found := all[key{line, parts[2], parts[3]}]
		if len(found) == 0 {
			t.Errorf("%s:%d: no scope of %s %s", parts[0], line, parts[2], parts[3])
		}
		agrees := func(s *scope.Scope) bool {
			sym := s.Symbols[parts[4]]
			return inlined(s, parts[4]) || sym != nil && binding(sym.Binding) == parts[5] && sym.Param == (parts[6] == "param")
		}
		if !slices.ContainsFunc(found, agrees) {
			t.Errorf("%s:%d: in %s, %s should be %s %s", parts[0], line, parts[3], parts[4], parts[5], parts[6])
		}
		compared++
	}
	if compared < 700 {
		t.Errorf("only %d symbols compared", compared)
	}
}

func TestSlots(t *testing.T) {
	f := syntax.ParseText("a.py", "def f(a, *b, c, **d):\n    e = a\n    def g():\n        nonlocal e\n        e = c\n    return g\n")
	info := scope.Resolve(f)
	fn := info.Module.Children[0]
	want := []struct {
		name    string
		binding scope.Binding
	}{{"a", scope.Local}, {"c", scope.Cell}, {"b", scope.Local}, {"d", scope.Local}, {"e", scope.Cell}, {"g", scope.Local}}
	for slot, w := range want {
		sym := fn.Lookup(w.name)
		if sym.Slot != slot || sym.Binding != w.binding || fn.Locals[slot] != sym {
			t.Errorf("%s is %v in slot %d, want %v in %d", w.name, sym.Binding, sym.Slot, w.binding, slot)
		}
	}
	inner := fn.Children[0]
	if len(inner.Free) != 2 || inner.Free[0].Name != "e" || inner.Free[1].Name != "c" {
		t.Errorf("captured: %+v", inner.Free)
	}
}

func TestMangle(t *testing.T) {
	for _, c := range []struct{ class, name, want string }{
		{"A", "__x", "_A__x"}, {"_A", "__x", "_A__x"}, {"A", "__x__", "__x__"}, {"A", "_x", "_x"}, {"", "__x", "__x"}, {"___", "__x", "__x"},
	} {
		if got := scope.Mangle(c.class, c.name); got != c.want {
			t.Errorf("Mangle(%q, %q) is %q, want %q", c.class, c.name, got, c.want)
		}
	}
}
