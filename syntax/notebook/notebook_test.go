package notebook

import (
	"fmt"
	"strings"
	"testing"

	"trammel/syntax"
)

func TestJoin(t *testing.T) {
	tests := []struct{ cell, want, escapes string }{
		{"x = 1", "x = 1", ""},
		{"!ls -l", "0#s -l", "Shell:!ls -l"},
		{"!", "0", "Shell:!"},
		{"if x:\n    !ls\n    %time f()", "if x:\n    0#s\n    0#ime f()", "Shell:!ls|Line time:%time f()"},
		{"files = !ls *.py\n", "files = 0#s *.py\n", "Shell:!ls *.py"},
		{"a, b = %time g()", "a, b = 0#ime g()", "Line time:%time g()"},
		{"x == !y", "x == !y", ""},
		{"x = 7\n%3", "x = 7\n%3", ""},
		{"%pip install x", "0#ip install x", "Shell pip:%pip install x"},
		{"!echo a \\\n  b\ny = 2", "0#cho a \\\n# b\ny = 2", "Shell:!echo a \\\n  b"},
		{"s = '''\n!no\n%no\n'''\n!yes", "s = '''\n!no\n%no\n'''\n0#es", "Shell:!yes"},
		{"f(1\n  %2)\nx?", "f(1\n  %2)\nx ", "Help:x?"},
		{"?print\nnp.array??", " print\nnp.array  ", "Help:?print|Help:np.array??"},
		{"%%bash\nrm -rf é\n\nls", "#%bash\n#m -rf é\n\n#s", "Shell bash:%%bash"},
		{"%%html\néa", "#%html\n# a", "Cell html:%%html"},
		{"\n%%time\nx = 1", "\n#%time\nx = 1", "Cell time:%%time"},
		{"d = {'a': '?'}  # why?", "d = {'a': '?'}  # why?", ""},
		{"s = \"it's\"\n!ls", "s = \"it's\"\n0#s", "Shell:!ls"},
		{"", "", ""},
	}
	for _, tt := range tests {
		p := Join([]string{"first", tt.cell})
		if got, want := p.Text, "first\n"+tt.want+"\n"; got != want {
			t.Errorf("%q gives %q, want %q", tt.cell, got, want)
		}
		var escapes []string
		for _, e := range p.Escapes {
			name := [...]string{"Line", "Cell", "Shell", "Help"}[e.Kind]
			if e.Name != "" {
				name += " " + e.Name
			}
			escapes = append(escapes, fmt.Sprintf("%s:%s", name, ("first\n" + tt.cell)[e.Span.Start:e.Span.End]))
		}
		if got := strings.Join(escapes, "|"); got != tt.escapes {
			t.Errorf("%q has the escapes %q, want %q", tt.cell, got, tt.escapes)
		}
	}
}

// FuzzJoin holds that no cell moves another, whatever stands in it.
func FuzzJoin(f *testing.F) {
	for _, cell := range []string{"!ls", "%%bash\né", "x = '''\n!", "a?\\\n", "%\r\n%%", "x=%é\\"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		p := Join([]string{cell, "x = 1"})
		if len(p.Text) != len(cell)+len("x = 1")+2 || p.Text[p.Starts[1]:] != "x = 1\n" {
			t.Fatalf("%q gives %q", cell, p.Text)
		}
		if strings.Count(p.Text, "\n") != strings.Count(cell, "\n")+2 {
			t.Fatalf("%q has other lines in %q", cell, p.Text)
		}
		for _, e := range p.Escapes {
			if e.Span.Start > e.Span.End || e.Span.End > syntax.Pos(len(cell)) {
				t.Fatalf("%q has an escape at %v", cell, e.Span)
			}
		}
	})
}
