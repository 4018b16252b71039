package rules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// BenchmarkCheck parses and checks a program of an agent, some 200 lines of it.
func BenchmarkCheck(b *testing.B) {
	data, err := os.ReadFile("../../testdata/bench/agent.py")
	if err != nil {
		b.Fatal(err)
	}
	text := string(data)
	for len(text) < 7000 {
		text += string(data)
	}
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		analysis.Check(syntax.ParseText("agent.py", text), analysis.Options{Profile: profile})
	}
}

// BenchmarkCheckLarge checks 10,000 lines of the evaluator's library, parsed before: what
// an editor waits for most after a keystroke.
func BenchmarkCheckLarge(b *testing.B) {
	paths, err := filepath.Glob("../../interp/stdlib/py/*.py")
	if err != nil || len(paths) == 0 {
		b.Fatal("no library: ", err)
	}
	var text strings.Builder
	for i := 0; strings.Count(text.String(), "\n") < 10_000; i = (i + 1) % len(paths) {
		data, err := os.ReadFile(paths[i])
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
	}
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		b.Fatal(err)
	}
	f := syntax.ParseText("large.py", text.String())
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		analysis.Check(f, analysis.Options{Profile: profile})
	}
}
