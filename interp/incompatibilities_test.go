package interp_test

import (
	"os"
	"regexp"
	"testing"
)

// incompatibility is an example in docs/incompatibilities.md: a program, what CPython
// prints and what a dry run does.
var incompatibility = regexp.MustCompile("(?s)## ([^\n]*)\n.*?```python\n(.*?)```.*?```text\n(.*?)```.*?```text\n(.*?)```")

func TestIncompatibilities(t *testing.T) {
	text, err := os.ReadFile("../docs/incompatibilities.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := incompatibility.FindAllStringSubmatch(string(text), -1)
	if len(examples) == 0 {
		t.Fatal("no example found")
	}
	for _, e := range examples {
		t.Run(e[1], func(t *testing.T) {
			if e[3] == e[4] {
				t.Error("both print the same: there is nothing to document")
			}
			if got := outcome(t, e[2]) + "\n"; got != e[4] {
				t.Errorf("prints %q, documented as %q", got, e[4])
			}
		})
	}
}
