package restricted

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/syntax"
	"trammel/syntax/pyast"
)

// measured is what RestrictedPython 8.4.dev0 said on CPython 3.14.2 of one
// construct. testdata/measured.json was written down from running it.
type measured struct {
	Construct string
	Source    string
	Errors    []string
	Warnings  []string
	UsedNames []string `json:"used_names"`
	// Transformed is ast.unparse of the tree that it compiled, with slices written as
	// calls of slice; nil if there was none.
	Transformed *string
}

// structure is the tree of a source, for what differs in layout only.
func structure(t *testing.T, source *string) *string {
	t.Helper()
	if source == nil {
		return nil
	}
	f := syntax.Parse(syntax.NewSource("a.py", *source), syntax.MaxVersion)
	if !f.Valid() {
		t.Fatalf("%v in:\n%s", f.Verdict(), *source)
	}
	tree := string(pyast.Structure(f.Body, pyast.View{}))
	return &tree
}

func compiled(t *testing.T, source string, o Options) *Compiled {
	t.Helper()
	c, err := Compile("<string>", source, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestMeasured(t *testing.T) {
	data, err := os.ReadFile("testdata/measured.json")
	if err != nil {
		t.Fatal(err)
	}
	var table []measured
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	if len(table) < 150 {
		t.Fatalf("the table has only %d rows", len(table))
	}
	for _, want := range table {
		t.Run(want.Construct, func(t *testing.T) {
			c := compiled(t, want.Source, Options{Mode: Exec, Version: syntax.MaxVersion})
			got := measured{want.Construct, want.Source, c.Errors, c.Warnings, c.UsedNames, structure(t, c.Transformed)}
			want.Transformed = structure(t, want.Transformed)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s\n(-want +got):\n%s", want.Source, d)
			}
		})
	}
}

// TestModes holds the errors of ast.parse in each mode to what CPython 3.13 raises.
func TestModes(t *testing.T) {
	tests := []struct {
		mode   Mode
		source string
		want   string
	}{
		{Single, "", "Line 0: SyntaxError: invalid syntax at statement: None"},
		{Single, "a=1\nb=2", "Line 1: SyntaxError: multiple statements found while compiling a single statement at statement: 'a=1'"},
		{Single, "if 1: pass\nx", "Line 2: SyntaxError: invalid syntax at statement: 'x'"},
		{Single, "a=1;b=2", ""},
		{Single, "def f(): pass\n\n", ""},
		{Eval, "", "Line 0: SyntaxError: invalid syntax at statement: None"},
		{Eval, "  1", "Line 1: IndentationError: unexpected indent at statement: '1'"},
		{Eval, "\n1", ""},
		{Eval, "a=1", "Line 1: SyntaxError: invalid syntax at statement: 'a=1'"},
		{Eval, "1;2", "Line 1: SyntaxError: invalid syntax at statement: '1;2'"},
		{Eval, "(", "Line 1: SyntaxError: '(' was never closed at statement: '('"},
		{Exec, "a = 'x\x00'", "Line None: SyntaxError: source code string cannot contain null bytes at statement: None"},
		{Exec, "if 1:\npass", "Line 2: IndentationError: expected an indented block after 'if' statement on line 1 at statement: 'pass'"},
		{Exec, "x = (1,\n y z\n)", "Line 2: SyntaxError: invalid syntax. Perhaps you forgot a comma? at statement: 'y z'"},
	}
	for _, test := range tests {
		c := compiled(t, test.source, Options{Mode: test.mode, Version: syntax.DefaultVersion})
		got := ""
		if len(c.Errors) > 0 {
			got = c.Errors[0]
		}
		if got != test.want || len(c.Errors) > 1 {
			t.Errorf("%s %q: %q, want %q", test.mode, test.source, c.Errors, test.want)
		}
	}
}

// TestAllow checks that a policy can allow node kinds that are denied by default.
func TestAllow(t *testing.T) {
	const source = "x: int = 1\nasync def f():\n    await g(_y)\n"
	c := compiled(t, source, Options{Mode: Exec, Allow: []string{"AnnAssign", "AsyncFunctionDef", "Await"}, Version: syntax.DefaultVersion})
	want := &Compiled{
		Errors:   []string{`Line 3: "_y" is an invalid variable name because it starts with "_"`},
		Warnings: []string{}, UsedNames: []string{"int", "g", "_y"},
	}
	if d := cmp.Diff(want, c); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
